/** The forms of a page as they stand in its HTML, to be sent by whoever should not be able to. */

export type PageForm = {
  /** What Next knows the action by, and the form's own hidden fields. */
  fields: Record<string, string>;
  /** The words on its buttons. */
  buttons: string;
};

/** Gives the forms of a page that are posted to an action. */
export function postedForms(html: string): PageForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)]
    .filter(([, head = ""]) => /method="post"/i.test(head))
    .map(([, , inner = ""]) => ({
      fields: Object.fromEntries(
        [...inner.matchAll(/<input\b[^>]*>/g)]
          .map(([input]) => [attribute(input, "name"), attribute(input, "value")] as const)
          .filter(([name]) => name !== ""),
      ),
      buttons: [...inner.matchAll(/<button\b[^>]*>([\s\S]*?)<\/button>/g)]
        .map(([, words]) => words)
        .join(", "),
    }));
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  return value
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
