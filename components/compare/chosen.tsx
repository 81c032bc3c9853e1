/** Which practices are compared, each removable, and a search for one more; all of it by links and a plain form. */
import Link from "next/link";
import {
  type CompareRequest,
  compareHref,
  compareParams,
  MAX_COMPARED,
  withoutPractice,
  withPractice,
} from "@/lib/catalogue/compare-request";
import type { PracticeSummary, PracticeView } from "@/lib/catalogue/schema";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { countryName } from "@/lib/shared/country-names";
import { KeptFields } from "./kept-fields";

type Offered = { items: PracticeSummary[]; total: number };
type Props = {
  practices: readonly Pick<PracticeView, "slug" | "title">[];
  request: CompareRequest;
  offered: Offered;
  locale: Locale;
};

export function Chosen({ practices, request, offered, locale }: Props) {
  const t = getTranslator(locale, "compare");
  return (
    <section className="compare-chosen" aria-label={t("chosen")}>
      {practices.length > 0 && (
        <ol>
          {practices.map(({ slug, title }) => (
            <li key={slug}>
              <Link
                href={localePath(locale, compareHref(withoutPractice(request, slug)))}
                prefetch={false}
                className="chip"
                aria-label={t("remove", { title })}
              >
                <span dir="auto">{title}</span>
                <span aria-hidden="true" className="chip-cross">
                  ×
                </span>
              </Link>
            </li>
          ))}
        </ol>
      )}
      {practices.length >= MAX_COMPARED ? (
        <p className="fine">{t("full", { most: MAX_COMPARED })}</p>
      ) : (
        <AddForm practices={practices} request={request} offered={offered} locale={locale} />
      )}
    </section>
  );
}

function AddForm({ practices, request, offered, locale }: Props) {
  const t = getTranslator(locale, "compare");
  return (
    <>
      <search className="search">
        <form action={localePath(locale, "/compare")} method="get">
          <KeptFields params={compareParams({ ...request, find: "" })} />
          <label htmlFor="find">{practices.length === 0 ? t("findFirst") : t("findMore")}</label>
          <div className="search-row">
            <input
              id="find"
              name="find"
              type="search"
              key={request.find}
              defaultValue={request.find}
              maxLength={100}
              autoComplete="off"
              enterKeyHint="search"
            />
            <button type="submit">{t("findButton")}</button>
          </div>
        </form>
      </search>
      {request.find !== "" && <OfferedList request={request} offered={offered} locale={locale} />}
    </>
  );
}

function OfferedList({ request, offered, locale }: Omit<Props, "practices">) {
  const t = getTranslator(locale, "compare");
  const { items, total } = offered;
  if (items.length === 0) return <p>{t("foundNone", { find: request.find })}</p>;
  return (
    <div className="compare-offered">
      <p className="label">{t("found", { total })}</p>
      <ul>
        {items.map(({ slug, title, countries }) => (
          <li key={slug} dir="auto">
            <Link
              href={localePath(locale, compareHref(withPractice(request, slug)))}
              prefetch={false}
              aria-label={t("add", { title })}
            >
              {title}
            </Link>
            {countries.length > 0 && (
              <span className="fine"> {countries.map((code) => countryName(code, locale)).join(", ")}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
