/** Tells the page that answers a form posted without JavaScript. */
import { headers } from "next/headers";

/**
 * Says whether this page is itself the answer to a plain post. A form sent by script and then led to another page has the headers
 * of the post too, but asks for no HTML.
 */
export async function isPlainPost(): Promise<boolean> {
  const sent = await headers();
  const isForm = sent.get("content-type")?.startsWith("multipart/form-data") ?? false;
  return isForm && (sent.get("accept")?.includes("text/html") ?? false);
}
