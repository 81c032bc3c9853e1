/** Reading the body of a request that may be of any length. */

/** Gives the body as text; null when it has more bytes than the limit, of which no more are then read. */
export async function readLimited(
  request: Pick<Request, "body" | "headers">,
  limit: number,
): Promise<string | null> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) return null;
  const decoder = new TextDecoder();
  const reader = request.body?.getReader();
  if (!reader) return "";
  let text = "";
  let bytes = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    bytes += chunk.value.byteLength;
    if (bytes > limit) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
  return text + decoder.decode();
}
