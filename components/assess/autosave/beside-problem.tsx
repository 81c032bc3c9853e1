/** What the live part says beside a field: somebody else's words and the choice between them and one's own; or why it was refused. */
import { useId } from "react";
import { valueKind } from "@/lib/assessment/answer-state";
import type { FieldProblem } from "@/lib/assessment/schema";
import { type AnswerWords, fill } from "../answer-words";
import { bothTexts } from "../merge-screen";
import { MergeVersions } from "../merge-versions";
import type { Choice, Entry } from "./queue";

type Props = { name: string; entry: Entry; words: AnswerWords; onChoose: (choice: Choice) => void };

export function BesideProblem({ name, entry, words, onChoose }: Props) {
  const id = useId();
  const { trouble, value } = entry;
  if (!trouble) return null;
  if (trouble.kind === "refused") {
    return (
      <div className="beside-problem" tabIndex={-1}>
        <p className="field-error">{whyRefused(trouble.problem, words)}</p>
      </div>
    );
  }
  const kind = valueKind(name);
  const { theirs } = trouble;
  return (
    <section className="beside-problem" aria-labelledby={id} tabIndex={-1}>
      <p className="field-error" id={id}>
        {entry.chosen ? words.beside.conflictAgain : words.beside.conflict}
      </p>
      <MergeVersions kind={kind} mine={value} theirs={theirs.value} words={words} />
      <div className="beside-buttons">
        <button type="button" className="second-button" onClick={() => onChoose({ choose: "mine" })}>
          {words.beside.keepMine}
        </button>
        <button type="button" className="second-button" onClick={() => onChoose({ choose: "theirs" })}>
          {words.beside.takeTheirs}
        </button>
        {kind === "prose" && (
          <button
            type="button"
            className="second-button"
            onClick={() => onChoose({ choose: "both", value: bothTexts(value, theirs.value) })}
          >
            {words.beside.keepBoth}
          </button>
        )}
      </div>
    </section>
  );
}

function whyRefused(problem: FieldProblem, { beside }: AnswerWords): string {
  if (problem.problem === "tooLong") {
    return fill(beside.tooLong, { length: problem.length, limit: problem.limit });
  }
  if (problem.problem === "tooManyLines") {
    return fill(beside.tooManyLines, { lines: problem.lines, limit: problem.limit });
  }
  return beside.refused;
}
