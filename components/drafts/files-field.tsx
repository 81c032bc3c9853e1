"use client";
/** Files to choose. With JavaScript too many or too large ones are said to be so before anything is sent; without, the server says it. */

export type FilesLimits = {
  most: number;
  /** In bytes: each file, and all of them together. */
  largest: number;
  together: number;
};
export type FilesWords = { tooMany: string; tooLargeFile: string; tooLargeTogether: string };

type Props = { id: string; describedBy: string; limits: FilesLimits; words: FilesWords };

export function FilesField({ id, describedBy, limits, words }: Props) {
  return (
    <input
      id={id}
      name="files"
      type="file"
      multiple
      accept=".docx,.pdf,.html,.htm,.txt,.md"
      required
      aria-describedby={describedBy}
      onChange={({ target }) => {
        const problem = problemWith([...(target.files ?? [])], limits, words);
        target.setCustomValidity(problem);
        if (problem) target.reportValidity();
      }}
    />
  );
}

function problemWith(
  files: readonly File[],
  { most, largest, together }: FilesLimits,
  words: FilesWords,
): string {
  const tooLarge = files.find(({ size }) => size > largest);
  if (tooLarge) return words.tooLargeFile.replace("{name}", () => tooLarge.name);
  if (files.length > most) return words.tooMany;
  return files.reduce((sum, { size }) => sum + size, 0) > together ? words.tooLargeTogether : "";
}
