/** What comes back when a part was not saved: what was typed stays, beside it what is wrong or what stands there now. */

export type EditState = {
  /** Counts the attempts, so that the summary takes the focus each time. */
  attempt: number;
  summary: string;
  /** By key, as they were typed. */
  values: Record<string, string>;
  problems: Record<string, string>;
  /** By key: what somebody else wrote meanwhile, and its version. */
  now: Record<string, { value: string; version: number }>;
} | null;

/** One field of a part's form, as the browser needs it. */
export type EditField = {
  key: string;
  id: string;
  kind: "line" | "text" | "choice";
  label: string;
  hint?: string;
  value: string;
  version: number;
  /** As it was read; null where the text is still that. */
  original: { text: string; lines: { href: string; words: string } | null; putBack: string } | null;
  rows?: number;
  options?: { value: string; label: string }[];
  /** Words that are offered for one more value: the label of that field, and the words. */
  add?: { label: string; words: readonly string[] };
  /** Folded away while it is empty. */
  isFolded?: boolean;
};

export type EditGroup = { legend: string; fields: EditField[] };
