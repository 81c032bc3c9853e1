/** Letters that Unicode does not take apart into a base letter and an accent, as people write them without: "ß" is "ss". */

const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  ẞ: "ss",
  æ: "ae",
  Æ: "ae",
  œ: "oe",
  Œ: "oe",
  ø: "o",
  Ø: "o",
  ł: "l",
  Ł: "l",
  đ: "d",
  Đ: "d",
  ð: "d",
  Ð: "d",
  þ: "th",
  Þ: "th",
  ħ: "h",
  Ħ: "h",
  ı: "i",
};
const ANY = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");

/** Takes any text, gives it with these letters written plainly; accents and case of all others stay. */
export function foldLetters(text: string): string {
  return text.replace(ANY, (letter) => LETTERS[letter] ?? letter);
}
