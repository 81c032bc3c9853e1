/** Whether the title that is shown is the source's own. Pure. */
import type { TitleKind } from "./schema";

/** What to select of a practice to tell it, beside the entries of its profile in the field "title" with their sources. */
export const titleKindSelect = {
  title: true,
  titleKind: true,
  corrections: { where: { key: "titleKind" }, take: 1, select: { id: true } },
} as const;

type TitleRow = {
  title: string;
  titleKind: TitleKind;
  corrections: readonly unknown[];
};

/**
 * A title that we made up is given as soon as a document that is shown gives these very words (a later version, say), and made up
 * again when that is taken out. What an editor said of it holds whatever documents say.
 */
export function titleKindOf(
  { title, titleKind, corrections }: TitleRow,
  shown: readonly { field: string; value: string; sourceId: string | null }[],
): TitleKind {
  if (titleKind === "given" || corrections.length > 0) return titleKind;
  const isGiven = shown.some(
    ({ field, value, sourceId }) => field === "title" && sourceId !== null && value === title,
  );
  return isGiven ? "given" : "descriptive";
}
