/** What there is to do, in the order in which it is done; each task with its state in words. */
import Link from "next/link";
import type { ReactNode } from "react";
import { fieldKey, profileKeys, textIn } from "@/lib/assessment/fields";
import type { AreaProgress, Figures } from "@/lib/assessment/progress";
import type { Draft } from "@/lib/assessment/queries";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { draftHref } from "./links";

type Props = {
  draft: Draft;
  secret: string;
  figures: Figures;
  areas: readonly AreaProgress[];
  locale: Locale;
};

export function TaskList({ draft, secret, figures, areas, locale }: Props) {
  const t = getTranslator(locale, "assess");
  return (
    <>
      <p className="figures">
        {t.rich("figures", { ...figures, b: (words) => <b>{words}</b> })}
        {figures.notPart > 0 && ` ${t("figuresNotPart", { count: figures.notPart })}`}
      </p>
      <ol className="tasks">
        <li>
          <h2>{t("prepare")}</h2>
          <ul>
            <Task
              href={draftHref(locale, secret, "practice")}
              name={t("pages.practice")}
              state={t(hasProfile(draft) ? "begun" : "optional")}
            />
          </ul>
        </li>
        <li>
          <h2>{t("answer")}</h2>
          <ul>
            {areas.map((area) => (
              <Task
                key={area.code}
                href={draftHref(locale, secret, `area/${area.slug}`)}
                name={
                  <>
                    <span className="hanging-code">{area.code}</span> {area.title}
                  </>
                }
                detail={t("areaFigures", {
                  answered: area.answered,
                  items: area.items,
                  notPart: area.notPart,
                })}
                state={t(`areaStates.${area.state}`)}
                kind={area.state}
              />
            ))}
          </ul>
        </li>
        <li>
          <h2>{t("use")}</h2>
          <ul>
            {(["check", "result", "plan", "take-along"] as const).map((page) => (
              <Task key={page} href={draftHref(locale, secret, page)} name={t(`pages.${page}`)} />
            ))}
            <Task
              href={draftHref(locale, secret, "submit")}
              name={t("pages.submit")}
              state={t(draft.state === "draft" ? "optional" : `shortStates.${draft.state}`)}
            />
          </ul>
        </li>
      </ol>
      <p className="fine">
        {t.rich("deleteLine", {
          a: (words) => (
            <Link href={draftHref(locale, secret, "delete")} prefetch={false}>
              {words}
            </Link>
          ),
        })}
      </p>
    </>
  );
}

type TaskProps = { href: string; name: ReactNode; detail?: string; state?: string; kind?: string };

function Task({ href, name, detail, state, kind }: TaskProps) {
  return (
    <li className="task">
      <Link href={href} prefetch={false}>
        {name}
      </Link>
      {detail && <span className="fine">{detail}</span>}
      {state && (
        <span className="task-state" data-state={kind}>
          {state}
        </span>
      )}
    </li>
  );
}

function hasProfile({ fields }: Draft): boolean {
  return profileKeys.some((field) => textIn(fields, fieldKey.profile(field)) !== "");
}
