/** The empty form as it is printed: room to write under each question, three boxes beside each item. */
import type { Framework, FrameworkArea } from "@/lib/frameworks/schema";
import type { BlankWords } from "./blank-words";

type Props = { framework: Pick<Framework, "areas">; words: BlankWords };

export function BlankForm({ framework, words }: Props) {
  return (
    <>
      <dl className="blank-head">
        {(["blankName", "blankWho", "blankDate"] as const).map((key) => (
          <div key={key}>
            <dt>{words[key]}</dt>
            <dd className="write-here" />
          </div>
        ))}
      </dl>
      {framework.areas.map((area) => (
        <section key={area.code} aria-labelledby={`a-${area.code}`}>
          <h2 id={`a-${area.code}`}>
            <span className="hanging-code">{area.code}</span> {area.title}
          </h2>
          {area.questions.map((question) => (
            <BlankQuestion key={question.code} question={question} words={words} />
          ))}
        </section>
      ))}
    </>
  );
}

type QuestionProps = { question: FrameworkArea["questions"][number]; words: BlankWords };

function BlankQuestion({ question, words }: QuestionProps) {
  const { code, text, prompts, items } = question;
  return (
    <section className="blank-question" id={`q-${code}`}>
      {text && (
        <h3>
          <span className="hanging-code">{code}</span> {text}
        </h3>
      )}
      {prompts.length > 0 && (
        <ul className="prompts">
          {prompts.map((prompt) => (
            <li key={prompt}>{prompt}</li>
          ))}
        </ul>
      )}
      <p className="label">{words.blankAnswer}</p>
      <div className="write-here tall" />
      <p className="label">{words.blankTools}</p>
      <div className="write-here" />
      <table className="blank-items">
        <thead>
          <tr>
            <th scope="col">{words.blankItem}</th>
            <th scope="col">{words.blankMet}</th>
            <th scope="col">{words.blankNotMet}</th>
            <th scope="col">{words.blankEvidence}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.code} id={`i-${item.code}`}>
              <th scope="row">
                <span className="hanging-code">{item.code}</span> {item.text}
              </th>
              <td>
                <span className="tick-here" />
              </td>
              <td>
                <span className="tick-here" />
              </td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
