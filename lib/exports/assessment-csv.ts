/** A self-assessment as a table: one row for each question and each item, in the framework's order. Pure. */
import { fieldKey, isNotPart, markOf, textIn } from "../assessment/fields";
import type { Fields } from "../assessment/schema";
import type { Framework } from "../frameworks/schema";
import { csvFile } from "./csv";

const HEAD = ["area", "code", "kind", "wording", "state", "text", "inspiring tools", "evidence"] as const;

/** Gives the file. `state` is met, not met, no mark or not listed; texts are as they were written. */
export function assessmentCsv(fields: Fields, framework: Framework): string {
  const rows = framework.areas.flatMap((area) =>
    area.questions.flatMap(({ code, text, items }) => {
      const aside = isNotPart(fields, code);
      return [
        [
          area.title,
          code,
          "question",
          text ?? area.title,
          aside ? "not part" : "",
          textIn(fields, fieldKey.question("answer", code)),
          textIn(fields, fieldKey.question("tools", code)),
          "",
        ],
        ...items.map((item) => [
          area.title,
          item.code,
          "item",
          item.text,
          aside ? "not listed" : WORDS[markOf(fields, item.code)],
          "",
          "",
          textIn(fields, fieldKey.item("evidence", item.code)),
        ]),
      ];
    }),
  );
  return csvFile([HEAD, ...rows]);
}

const WORDS = { met: "met", notMet: "not met", blank: "no mark" } as const;
