/** Ticks, boxes and hyphens as fonts have them, in the signs that the reader knows. */

/** Letters of the font Wingdings; Word puts them 0xF000 higher, where fonts keep signs of their own. */
const WINGDINGS: Record<string, string> = {
  ü: "✓",
  þ: "☑",
  "¨": "☐",
  o: "☐",
  q: "☐",
  û: "✗",
  ý: "☒",
  n: "▪",
  "§": "▪",
};
/** Letters of the font ZapfDingbats (ISO 32000-1, annex D.6). */
const DINGBATS: Record<string, string> = {
  "3": "✓",
  "4": "✓",
  "5": "✗",
  "6": "✗",
  "7": "✗",
  "8": "✗",
  l: "●",
  m: "○",
  n: "■",
  o: "☐",
  p: "☐",
  q: "☐",
  r: "☐",
};
/** A font of signs, as far as we know any. */
export type SignFont = "wingdings" | "dingbats" | null;

/** The same signs under other names: the heavy tick of ZapfDingbats, and those of newer Unicode. */
const SAME: Record<string, string> = {
  "✔": "✓",
  "🗸": "✓",
  "🗹": "☑",
  "🞎": "☐",
  "🞏": "☐",
  "❏": "☐",
  "❑": "☐",
  "🗶": "✗",
  "🗷": "☒",
};
const SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** The text with signs as the reader knows them. `font`: the font of signs that it is set in. */
export function plainSigns(text: string, font: SignFont = null): string {
  const own = text.replace(/[\uf020-\uf0ff]/g, (sign) => {
    const letter = String.fromCharCode(sign.charCodeAt(0) - 0xf000);
    return WINGDINGS[letter] ?? (letter === "·" ? "•" : sign);
  });
  const letters = font === "wingdings" ? WINGDINGS : font === "dingbats" ? DINGBATS : {};
  const read = font === null ? own : own.replace(/./gu, (sign) => letters[sign] ?? sign);
  return read.replace(/[✔🗸🗹🞎🞏❏❑🗶🗷]\ufe0f?/gu, (sign) => SAME[sign.replace("\ufe0f", "")] ?? sign);
}

/** A number set high as the mark of a footnote. */
export function raised(text: string): string {
  return text.replace(/\d/g, (digit) => SUPERSCRIPT[Number(digit)] ?? digit);
}

const SIGN = "[✓☑☐✗☒•·▪◦●○■□–−—*-]|\\[[^\\]]{0,2}\\]";
/** A mark, a box or a bullet, and nothing else. */
export const LONE_SIGN = new RegExp(`^(?:${SIGN}|\\d{1,2}(?:\\.\\d{1,2})*[.)]?)$`, "u");
const ENTRY = new RegExp(`^(?:(?:${SIGN})\\s|[✓☑☐✗☒])`, "u");
const NUMBER = /^\d{1,2}(?:[.)]|(?:\.\d{1,2})+)\s+\p{Lu}/u;
const DASH_IN_SENTENCE = /^[–—−-]\s+\p{Ll}/u;

/** What a line begins with that opens an entry; a dash or a number may also be in the middle of a sentence. */
export function opening(text: string): "sign" | "number" | "dash" | null {
  if (DASH_IN_SENTENCE.test(text)) return "dash";
  if (NUMBER.test(text)) return "number";
  return ENTRY.test(text) ? "sign" : null;
}
