/** A write-up beside what the catalogue has of a practice: field by field, the words that differ marked on their side. */

import { itemStateSchema } from "@/lib/catalogue/schema";
import type { ComparedField, DraftComparison } from "@/lib/drafts/schema";
import type { Framework } from "@/lib/frameworks/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { fieldId } from "../form/field-id";
import { StateShape } from "../practice/state-shape";
import { fieldName } from "./field-words";
import { type DiffPiece, diffPieces } from "./word-diff";

type Props = {
  comparison: DraftComparison;
  framework: Framework;
  /** Show no field that is the same on both sides. */
  isShort: boolean;
  /** The fields in which ours are taken when the two are merged; null where nothing can be merged. */
  chosen: ReadonlySet<string> | null;
  locale: Locale;
};

export function Comparison({ comparison, framework, isShort, chosen, locale }: Props) {
  const t = getTranslator(locale, "drafts");
  const fields = isShort ? comparison.fields.filter(({ isSame }) => !isSame) : comparison.fields;
  return (
    <div className="draft-comparison">
      <div className="draft-compared draft-compared-head" aria-hidden="true">
        <p>{t("compare.theirs")}</p>
        <p>{t("compare.ours")}</p>
      </div>
      {fields.map((field) => (
        <Compared key={field.key} field={field} chosen={chosen} framework={framework} locale={locale} />
      ))}
    </div>
  );
}

type ComparedProps = Pick<Props, "framework" | "chosen" | "locale"> & { field: ComparedField };

function Compared({ field: { key, theirs, ours, isSame }, chosen, framework, locale }: ComparedProps) {
  const t = getTranslator(locale, "drafts");
  const name = fieldName(key, { framework, locale });
  const id = fieldId(key);
  const isMark = key.startsWith("mark:");
  const pieces = isMark ? null : diffPieces(theirs, ours);
  return (
    <section aria-labelledby={id} className="draft-compared-field" data-same={isSame || undefined}>
      <h3 id={id} dir="auto">
        {name}
      </h3>
      {isSame && <p className="fine">{t("compare.same")}</p>}
      <div className="draft-compared">
        <div>
          <h4 className="draft-compared-side">{t("compare.theirs")}</h4>
          {pieces ? (
            <DiffText pieces={pieces.theirs} side="theirs" locale={locale} />
          ) : (
            <MarkText state={theirs} locale={locale} />
          )}
        </div>
        {!isSame && (
          <div>
            <h4 className="draft-compared-side">{t("compare.ours")}</h4>
            {pieces ? (
              <DiffText pieces={pieces.ours} side="ours" locale={locale} />
            ) : (
              <MarkText state={ours} locale={locale} />
            )}
            {chosen && (
              <label className="choice">
                <input
                  type="checkbox"
                  name="chosen"
                  value={key}
                  defaultChecked={chosen.has(key)}
                  aria-label={t("compare.takeOursNamed", { field: name })}
                />
                <span>{t("compare.takeOurs")}</span>
              </label>
            )}
          </div>
        )}
      </div>
    </section>
  );
}

function MarkText({ state, locale }: { state: string; locale: Locale }) {
  const known = itemStateSchema.catch("notListed").parse(state);
  return (
    <p className="state-mark">
      <StateShape state={known} /> {getTranslator(locale, "states")(known)}
    </p>
  );
}

type DiffProps = { pieces: readonly DiffPiece[]; side: "theirs" | "ours"; locale: Locale };

/** Marked by an element, an underline and words: never by colour alone. */
function DiffText({ pieces, side, locale }: DiffProps) {
  const t = getTranslator(locale, "drafts");
  const Mark = side === "theirs" ? "del" : "ins";
  if (pieces.length === 0) return <p className="fine">{t("compare.nothing")}</p>;
  let at = 0;
  return (
    <p className="draft-diff" dir="auto">
      {pieces.map(({ text, differs }) => {
        const key = at;
        at += text.length;
        if (!differs) return <span key={key}>{text}</span>;
        return (
          <Mark key={key}>
            <span className="sr-only">{t(side === "theirs" ? "compare.removed" : "compare.added")}</span>
            {text}
          </Mark>
        );
      })}
    </p>
  );
}
