/** What the two files of a criterion's page have alike: which page is meant, and what the file is called. */
import type { CriterionView } from "@/lib/catalogue/criterion-view";
import { rawParams } from "@/lib/catalogue/filters";
import { getCriterionView } from "@/lib/catalogue/queries-criterion";
import { problemResponse } from "@/lib/shared/problem";
import { answer } from "../../../../respond";

export type CriterionContext = { params: Promise<{ slug: string; code: string }> };
type Asked = { request: Request; context: CriterionContext };

/** Gives the answer that `write` makes of the page with all its entries, or a problem when there is no such page. */
export function answerCriterion(
  { request, context }: Asked,
  write: (view: CriterionView) => Promise<Response>,
): Promise<Response> {
  return answer(async () => {
    const { slug, code } = await context.params;
    const params = rawParams(new URL(request.url).searchParams);
    const view = await getCriterionView({ framework: slug, code, params, all: true });
    return view
      ? write(view)
      : problemResponse(404, "There is no criterion with this code in a framework with this slug.");
  });
}

/** Names the file after the criterion: "spring-good-practice-3.2.5.csv". Both parts were found in the catalogue: they hold no quotes. */
export function fileName({ framework, criterion }: CriterionView, extension: "csv" | "json"): string {
  return `${framework.slug}-${criterion.code}.${extension}`;
}
