/** What an address asks of corrections: of which field, which page. Browser-safe; what cannot be read is left out. */
import { boundedInteger, MAX_PAGE } from "../shared/paging";

export type CorrectionsRequest = { key?: string; page: number };
type Asked = Readonly<Record<string, string | string[] | undefined>>;

/** Reads the parameters of an address. */
export function correctionsRequest(asked: Asked): CorrectionsRequest {
  const one = (name: string) => {
    const value = asked[name];
    return typeof value === "string" ? value : undefined;
  };
  const key = askedField(one("field"));
  const page = boundedInteger(one("page"), { min: 1, max: MAX_PAGE, fallback: 1 });
  return key === null ? { page } : { key, page };
}

/** Gives the key of a field that an address names; null for what cannot be one. */
export function askedField(value: unknown): string | null {
  return typeof value === "string" && /^[a-zA-Z]{1,20}(:[a-zA-Z0-9.]{1,40})?$/.test(value) ? value : null;
}

/** Writes a request as the parameters of an address; "" for everything. */
export function correctionsQuery({ key, page }: CorrectionsRequest): string {
  const query = new URLSearchParams();
  if (key) query.set("field", key);
  if (page > 1) query.set("page", String(page));
  const text = query.toString();
  return text && `?${text}`;
}
