import type { Metadata } from "next";
import { AdminFrame } from "@/components/admin/admin-frame";
import { DraftOutcome, draftProblem, outcomeAt } from "@/components/drafts/draft-outcome";
import { EditForm } from "@/components/drafts/edit-form";
import { editForm } from "@/components/drafts/edit-words";
import { type DraftPart, partOf } from "@/components/drafts/parts";
import { PlacePart } from "@/components/drafts/place-part";
import { ReadSide } from "@/components/drafts/read-side";
import { refusedPlace } from "@/components/drafts/refused-place";
import { SourceSide } from "@/components/drafts/source-side";
import { WriteUpHead } from "@/components/drafts/write-up-head";
import { requireEditor } from "@/lib/auth/session";
import { findVocabulary } from "@/lib/catalogue/queries-vocabulary";
import { getTranslator } from "@/lib/i18n/translate";
import { boundedInteger } from "@/lib/shared/paging";
import type { SearchParams } from "../../../../locale";
import { signOutAction } from "../../../actions";
import { formTitle } from "../../../title";
import { placeAction, saveAction, takeAction } from "./actions";
import { isClosed, openWriteUp, type WriteUpParams } from "./open";

type Props = WriteUpParams & SearchParams;

const numberOf = (asked: unknown) => boundedInteger(String(asked), { min: 1, max: 99_999_999, fallback: 0 });

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, view } = await openWriteUp(params);
  const title = view.writeUp.title ?? getTranslator(locale, "drafts")("writeUp.noTitle");
  return { title: await formTitle(title, locale, draftProblem(await searchParams) !== null) };
}

/** One write-up: the document on one side, what was read from it on the other; what it is; publishing it. */
export default async function WriteUpPage({ params, searchParams }: Props) {
  const { person } = await requireEditor();
  const asked = await searchParams;
  const { locale, view } = await openWriteUp(params, numberOf(asked.from) || 1);
  const closed = isClosed(view);
  const { draft, ordinal, framework, writeUp } = view;
  const t = getTranslator(locale, "drafts");
  // What is required is asked for at once.
  const named = asked.edit ?? (writeUp.title === null ? "title" : undefined);
  const part: DraftPart | null = closed ? null : partOf(named, framework);
  const vocabulary =
    part?.kind === "profile" ? await findVocabulary() : { targetGroup: [], integrationArea: [] };
  const form = part && (
    <EditForm
      key={part.name}
      action={saveAction.bind(null, { locale, id: draft.id, ordinal, part: part.name })}
      {...editForm(part, { view, vocabulary, locale })}
    />
  );
  const said = outcomeAt(asked, view, locale);
  return (
    <AdminFrame
      person={person}
      title={writeUp.title ?? t("writeUp.noTitle")}
      current="import"
      signOut={signOutAction}
      locale={locale}
    >
      <WriteUpHead view={view} isClosed={closed} isNew={asked.done === "published"} locale={locale} />
      {!said && (closed || !refusedPlace(asked)) && <DraftOutcome asked={asked} locale={locale} />}
      <div className="draft-sides">
        <SourceSide
          view={view}
          part={part?.name ?? null}
          actions={closed ? null : { take: takeAction, opened: numberOf(asked.take) || null }}
          said={said}
          locale={locale}
        />
        <ReadSide view={view} edited={part && { part, form }} isClosed={closed} said={said} locale={locale} />
      </div>
      {!closed && <PlacePart action={placeAction} view={view} asked={asked} locale={locale} />}
    </AdminFrame>
  );
}
