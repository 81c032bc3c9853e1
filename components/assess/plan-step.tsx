/** The four fields of one step, named by their keys: they save themselves like those of an area, or with the plain post. */
import Link from "next/link";
import { fieldKey, type PlanField } from "@/lib/assessment/fields";
import type { Fields } from "@/lib/assessment/schema";
import type { ItemExemplar } from "@/lib/catalogue/exemplars";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { AnswerText } from "./answer-field";
import { exemplarHref } from "./exemplar-likeness";
import { gapAnchor } from "./gap";
import { draftHref } from "./links";
import { shownField } from "./shown-field";

const FIELDS = [
  { kind: "planWhat", label: "what", rows: 3 },
  { kind: "planWho", label: "who", rows: 1 },
  { kind: "planWhen", label: "when", rows: 1, type: "date" },
  { kind: "planNote", label: "note", rows: 2 },
] as const satisfies { kind: PlanField; label: string; rows: number; type?: "date" }[];

export function StepFields({ code, fields, locale }: { code: string; fields: Fields; locale: Locale }) {
  const t = getTranslator(locale, "plan");
  return (
    <div className="step-fields">
      {FIELDS.map(({ kind, label, rows, ...rest }) => {
        const key = fieldKey.item(kind, code);
        return (
          <AnswerText
            key={key}
            name={key}
            field={shownField(fields, key)}
            rows={rows}
            label={
              <>
                {t(label)} <span className="sr-only">{t("of", { code })}</span>
              </>
            }
            {...rest}
          />
        );
      })}
    </div>
  );
}

type ShownProps = {
  code: string;
  exemplars: readonly ItemExemplar[];
  isGap: boolean;
  secret: string;
  locale: Locale;
};

/** Where to look while one writes: the passages of those who meet the item. */
export function ShownBy({ code, exemplars, isGap, secret, locale }: ShownProps) {
  const t = getTranslator(locale, "plan");
  return (
    <p className="step-shown-by">
      {exemplars.length === 0 ? (
        t("shownByNone")
      ) : (
        <>
          {t("shownBy")} <ExemplarLinks exemplars={exemplars} locale={locale} />
        </>
      )}
      {isGap && (
        <>
          {" · "}
          <Link href={draftHref(locale, secret, "result", `#${gapAnchor(code)}`)} prefetch={false}>
            {t("toGap")}
            <span className="sr-only"> {t("toGapOf", { code })}</span>
          </Link>
        </>
      )}
    </p>
  );
}

/** The practices by name, each leading to its passage. */
export function ExemplarLinks({ exemplars, locale }: Pick<ShownProps, "exemplars" | "locale">) {
  return exemplars.map((exemplar, index) => (
    <span key={exemplar.assessmentId} dir="auto">
      {index > 0 && "; "}
      <Link href={exemplarHref(exemplar, locale)} prefetch={false}>
        {exemplar.title}
      </Link>
    </span>
  ));
}
