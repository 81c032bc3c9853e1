/**
 * What proxy.ts makes of a plain form that is sent to a private link which opens nothing (any more). Next would look for the
 * form's action on a page that cannot be made, and the words would be lost; so they are shown again here, as plain HTML, to be
 * copied. A link that was pasted on the page for such links is opened.
 */
import { z } from "zod";
import { localeSchema } from "@/lib/i18n/locale-schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { smallForm } from "@/lib/shared/small-form";
import { openedLink } from "../../opened-link";
import { type PostedWords, postedWords } from "../../posted-words";

const linkSchema = z.string().max(2000).catch("");

export async function POST(request: Request): Promise<Response> {
  const form = await smallForm(request);
  if (form === null) return new Response(null, { status: 413 });
  const locale = localeSchema.parse(form.get("locale"));
  const words = postedWords(form, locale);
  if (words.length === 0) {
    const link = linkSchema.parse(form.get("link"));
    return new Response(null, { status: 303, headers: { Location: await openedLink(locale, link) } });
  }
  return new Response(page(words, locale), {
    status: 404,
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" },
  });
}

/** One document without scripts and styles of its own: the layout of the site is for pages that Next makes. */
function page(words: readonly PostedWords[], locale: Locale): string {
  const t = getTranslator(locale, "answers");
  const fields = words.map(
    ({ name, value }, i) =>
      // The first line end behind the tag is no part of the text.
      `<p><label for="w${i}">${escaped(name)}</label><br><textarea id="w${i}" rows="6" cols="36" dir="auto" readonly>\n${escaped(value)}</textarea></p>`,
  );
  const title = getTranslator(locale, "assess")("noLinkTitle");
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="robots" content="noindex"><title>${escaped(t("errorTitlePage", { title }))}</title></head>
<body><main><h1>${escaped(title)}</h1>
<p>${escaped(t("problems.notFound"))}</p>
${fields.join("\n")}
</main></body>
</html>
`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
