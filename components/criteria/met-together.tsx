/** Which other items are often met by those that meet an item: counts with their denominators, few said to be few. */
import Link from "next/link";
import { criterionValue } from "@/lib/catalogue/criterion-filter";
import {
  type CriterionView,
  criterionHref,
  FEW,
  type MetTogether as Together,
} from "@/lib/catalogue/criterion-view";
import { criterionPath } from "@/lib/frameworks/criterion";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";

type Props = { view: CriterionView; locale: Locale };

/** So many are read; the others are folded, all of them. */
const SHOWN = 8;

export function MetTogether({ view, locale }: Props) {
  const t = getTranslator(locale, "criterion");
  const { together } = view;
  if (!together) return null;
  const { met, items } = together;
  const rest = items.slice(SHOWN);
  return (
    <section id="together" aria-labelledby="together-title">
      <h2 id="together-title">{t("together")}</h2>
      {met === 0 ? (
        <p className="prose">{t("togetherNone")}</p>
      ) : (
        <>
          <p className="prose">{t("togetherIntro", { met })}</p>
          {met < FEW && <p className="few">{t("togetherFew", { met })}</p>}
          <TogetherTable items={items.slice(0, SHOWN)} view={view} locale={locale} />
          {rest.length > 0 && (
            <details className="fold">
              <summary>
                <span>{t("togetherMore", { count: rest.length })}</span>
              </summary>
              <TogetherTable items={rest} view={view} locale={locale} />
            </details>
          )}
        </>
      )}
    </section>
  );
}

type TableProps = Props & { items: Together["items"] };

function TogetherTable({ items, view, locale }: TableProps) {
  const t = getTranslator(locale, "criterion");
  return (
    <table className="together">
      <thead>
        <tr>
          <th scope="col">{t("togetherItem")}</th>
          <th scope="col">{t("togetherBoth")}</th>
          <th scope="col">{t("togetherAll")}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <TogetherRow key={item.code} item={item} view={view} locale={locale} />
        ))}
      </tbody>
    </table>
  );
}

function TogetherRow({ item, view, locale }: Props & { item: Together["items"][number] }) {
  const t = getTranslator(locale, "criterion");
  const { framework, criterion, together, request } = view;
  const met = together?.met ?? 0;
  const unlisted = met - item.listed;
  const path = localePath(locale, criterionPath(framework.slug, criterion.code));
  // Whoever wants to read the practices behind a count gets them: the same page, narrowed by the other item.
  const both = criterionHref(path, {
    state: "met",
    filter: {
      ...request.filter,
      q: "",
      country: [],
      targetGroup: [],
      integrationArea: [],
      met: [criterionValue({ framework: framework.slug, code: item.code })],
      notMet: [],
      blank: [],
      notListed: [],
      answers: [],
      page: 1,
    },
  });
  const words = t("togetherOf", { both: item.both, met });
  return (
    <tr>
      <th scope="row">
        <Link href={localePath(locale, criterionPath(framework.slug, item.code))} prefetch={false}>
          {item.code}
        </Link>{" "}
        {item.text}
      </th>
      <td data-label={t("togetherBoth")}>
        {item.both > 0 ? (
          <Link
            href={`${both}#practices`}
            prefetch={false}
            aria-label={`${words}. ${t("togetherRead", { one: criterion.code, other: item.code })}`}
          >
            {words}
          </Link>
        ) : (
          words
        )}
        {unlisted > 0 && <span className="fine">{t("togetherUnlisted", { count: unlisted })}</span>}
      </td>
      <td data-label={t("togetherAll")}>
        {t("togetherOf", { both: item.counts.met, met: item.counts.total })}
      </td>
    </tr>
  );
}
