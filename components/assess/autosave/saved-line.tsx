/** The line that says what is saved. Its words are there to be read at any time; only what matters is also announced. */
import { type AnswerWords, fill } from "../answer-words";
import type { SavedState } from "./runner";

type Props = {
  state: SavedState;
  /** Somebody asked to save, and it was. */
  stayed: boolean;
  /** The address of the page where words for another page wait for a choice; null when there are none. */
  elsewhere: string | null;
  locale: string;
  words: AnswerWords;
};

/** Its place while the page is not alive yet: nothing moves away under a finger when the line comes. Without scripting it takes none. */
export function SavedLinePlace() {
  return (
    <div className="saved-line-place" aria-hidden="true">
      &nbsp;
    </div>
  );
}

export function SavedLine({ state, stayed, elsewhere, locale, words }: Props) {
  const { main, why } = wordsOf(state, { stayed, elsewhere, locale, words });
  return (
    <div className="saved-line" data-kind={state.kind} id="saved-state" tabIndex={-1}>
      <p>
        {state.kind === "problem" ? <b>{main}</b> : main} {why}
        {elsewhere && (
          <>
            {" "}
            <a href={elsewhere}>{words.openPage}</a>
          </>
        )}
      </p>
      {/* Not each "Saving…" and every minute of "Saved": who listens hears when something goes wrong, and when it is well again. */}
      <p role="status" className="sr-only">
        {announced(state, main, why)}
      </p>
    </div>
  );
}

type Context = Omit<Props, "state">;

function wordsOf(
  state: SavedState,
  { stayed, elsewhere, locale, words }: Context,
): { main: string; why: string } {
  if (state.kind === "problem") {
    const because = elsewhere && state.because === "conflict" ? "elsewhere" : state.because;
    return { main: state.kept ? words.notSaved : words.notKept, why: words.because[because] };
  }
  const why = stayed ? words.allSaved : "";
  if (state.kind !== "saved") return { main: words[state.kind], why };
  const time = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return { main: fill(words.savedAt, { time: time.format(state.at) }), why };
}

/** While it is being saved nothing new is announced; then it is the same words as long as nothing changes but the time. */
function announced(state: SavedState, main: string, why: string): string {
  if (state.kind === "problem") return `${main} ${why}`;
  return state.kind === "saved" ? `${main.replace(/[\s\d:]+$/, "")} ${why}` : why;
}
