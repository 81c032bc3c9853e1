/** Two versions of one field, both whole, side by side; words that differ are marked as taken out and put in. */
import type { ValueKind } from "@/lib/assessment/answer-state";
import type { AnswerWords } from "./answer-words";
import { type Compared, compareWords, type Piece } from "./merge-words";

type Props = {
  kind: ValueKind;
  mine: string;
  theirs: string;
  /** The pieces of prose, where they were compared together with others'. */
  compared?: Compared;
  words: AnswerWords;
};

export function MergeVersions({ kind, mine, theirs, compared, words }: Props) {
  const pieces =
    kind === "prose"
      ? (compared ?? compareWords(mine, theirs))
      : {
          mine: [{ text: shownValue(kind, mine, words), differs: false }],
          theirs: [{ text: shownValue(kind, theirs, words), differs: false }],
        };
  return (
    <div className="merge-versions">
      <Version title={words.mine} pieces={pieces.mine} mark="del" words={words} />
      <Version title={words.theirs} pieces={pieces.theirs} mark="ins" words={words} />
    </div>
  );
}

type VersionProps = { title: string; pieces: readonly Piece[]; mark: "ins" | "del"; words: AnswerWords };

function Version({ title, pieces, mark: Mark, words }: VersionProps) {
  let at = 0;
  return (
    <div className="merge-version">
      <p className="label">{title}</p>
      <p className="merge-text" dir="auto">
        {pieces.length === 0 && <span className="fine">{words.nothing}</span>}
        {pieces.map(({ text, differs }) => {
          const key = at;
          at += text.length;
          return differs ? <Mark key={key}>{text}</Mark> : <span key={key}>{text}</span>;
        })}
      </p>
    </div>
  );
}

function shownValue(kind: Exclude<ValueKind, "prose">, value: string, { values }: AnswerWords): string {
  if (kind === "tick") return value === "yes" ? values.yes : values.no;
  return value === "met" || value === "notMet" ? values[value] : values[""];
}
