/** The heads of the columns: areas (each a link that folds it), questions, items by the end of their code. */
import Link from "next/link";
import { Fragment } from "react";
import type { MatrixArea } from "@/lib/catalogue/matrix";
import { type MatrixRequest, matrixHref, toggleArea } from "@/lib/catalogue/matrix-request";
import { criterionPath } from "@/lib/frameworks/criterion";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";

type Props = { areas: readonly MatrixArea[]; request: MatrixRequest; locale: Locale };

export function MatrixHead({ areas, request, locale }: Props) {
  const t = getTranslator(locale, "matrix");
  // Criteria without questions have one item in each area: a row for the questions would say nothing.
  const hasQuestions = areas.some(({ questions }) => questions.some(({ text }) => text !== null));
  const depth = hasQuestions ? 3 : 2;
  const href = (code: string) => localePath(locale, criterionPath(request.framework, code));
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={depth} className="matrix-corner">
          {t("practice")}
        </th>
        {areas.map((area) => (
          <AreaHead key={area.code} area={area} depth={depth} request={request} locale={locale} />
        ))}
      </tr>
      {hasQuestions && (
        <tr className="matrix-questions">
          {open(areas).map(({ code, questions }) => (
            <Fragment key={code}>
              {questions.map((question, index) => (
                <th
                  key={question.code}
                  scope="col"
                  colSpan={question.items.length}
                  data-first={index === 0 || undefined}
                >
                  <a href={href(question.code)}>
                    {question.code}
                    <span className="sr-only"> {question.text}</span>
                  </a>
                </th>
              ))}
            </Fragment>
          ))}
        </tr>
      )}
      <tr className="matrix-items">
        {open(areas).map(({ code, questions }) => (
          <Fragment key={code}>
            {questions.flatMap((question) =>
              question.items.map((item) => (
                <th key={item.code} scope="col" abbr={item.code} data-first={firstOf(item, questions)}>
                  <a href={href(item.code)}>
                    <span aria-hidden="true">{hasQuestions ? lastPart(item.code) : item.code}</span>
                    <span className="sr-only">
                      {item.code} {item.text}
                    </span>
                  </a>
                </th>
              )),
            )}
          </Fragment>
        ))}
      </tr>
    </thead>
  );
}

type AreaProps = { area: MatrixArea; depth: number; request: MatrixRequest; locale: Locale };

function AreaHead({ area: { code, title, folded, places }, depth, request, locale }: AreaProps) {
  const t = getTranslator(locale, "matrix");
  const name = (
    <>
      <b>{code}</b> {title}
    </>
  );
  return (
    <th
      scope="colgroup"
      colSpan={folded ? 1 : places.length}
      rowSpan={folded ? depth : 1}
      className={folded ? "matrix-area matrix-folded" : "matrix-area"}
      data-first
    >
      {places.length > 1 ? (
        <Link
          href={localePath(locale, matrixHref(toggleArea(request, code)))}
          prefetch={false}
          scroll={false}
          aria-label={t(folded ? "unfoldArea" : "foldArea", { code, title })}
        >
          {name}
          <span aria-hidden="true" className="matrix-fold">
            {folded ? "+" : "–"}
          </span>
        </Link>
      ) : (
        <span>{name}</span>
      )}
    </th>
  );
}

function open(areas: readonly MatrixArea[]): MatrixArea[] {
  return areas.filter(({ folded }) => !folded);
}

/** Whether an item begins its area: there the columns stand a little apart. */
function firstOf(item: { code: string }, questions: MatrixArea["questions"]): true | undefined {
  return questions[0]?.items[0]?.code === item.code || undefined;
}

function lastPart(code: string): string {
  return code.slice(code.lastIndexOf(".") + 1);
}
