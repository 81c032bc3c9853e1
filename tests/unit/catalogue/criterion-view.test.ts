/** What the address of a criterion's page says. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CRITERION_PAGE_SIZE,
  criterionHref,
  parseCriterionRequest,
  requestFilter,
} from "@/lib/catalogue/criterion-view";
import type { RawParams } from "@/lib/catalogue/filters";
import { rawParams } from "@/lib/catalogue/filters";

const item = { framework: "spring-good-practice", kind: "item" } as const;
const path = "/criteria/spring-good-practice/3.2.5";

describe("parseCriterionRequest", () => {
  it("reads the parameters of browse and the state", () => {
    const { filter, state } = parseCriterionRequest(
      { country: ["IT", "AT"], q: " work ", state: "notMet", page: "2", met: "1.1.1" },
      item,
    );
    expect(state).toBe("notMet");
    expect(filter).toMatchObject({
      framework: ["spring-good-practice"],
      country: ["AT", "IT"],
      q: "work",
      page: 2,
      pageSize: CRITERION_PAGE_SIZE,
      met: ["spring-good-practice:1.1.1"],
    });
  });

  it("keeps to the page's own framework and its own page size", () => {
    const { filter } = parseCriterionRequest({ framework: "assess-integration", pageSize: "100" }, item);
    expect(filter).toMatchObject({ framework: ["spring-good-practice"], pageSize: CRITERION_PAGE_SIZE });
  });

  it("does not let `state` and `item` together make a criterion, as the form of browse would", () => {
    const { filter, state } = parseCriterionRequest({ state: "met", item: "1.1.1" }, item);
    expect([filter.met, state]).toEqual([[], "met"]);
  });

  it("knows states of items only", () => {
    expect(parseCriterionRequest({ state: "met" }, { ...item, kind: "question" }).state).toBeNull();
    expect(parseCriterionRequest({ state: "best" }, item).state).toBeNull();
  });

  it("never fails, and gives one address for what it understood", () => {
    const value = fc.oneof(fc.string(), fc.array(fc.string(), { maxLength: 4 }));
    const names = fc.constantFrom("q", "country", "state", "page", "met", "item", "framework", "__proto__");
    fc.assert(
      fc.property(fc.dictionary(names, value), (params: RawParams) => {
        const request = parseCriterionRequest(params, item);
        const href = criterionHref(path, request);
        const again = parseCriterionRequest(rawParams(new URL(href, "http://localhost").searchParams), item);
        expect(again).toEqual(request);
        expect(criterionHref(path, again)).toBe(href);
      }),
    );
  });
});

it("the address leaves out what the page knows by itself", () => {
  expect(criterionHref(path, parseCriterionRequest({}, item))).toBe(path);
  expect(
    criterionHref(path, parseCriterionRequest({ state: "met", met: "1.1.1", country: "AT" }, item)),
  ).toBe(`${path}?country=AT&met=spring-good-practice:1.1.1&state=met`);
});

it("the state is a condition like any other when facets are counted", () => {
  const request = parseCriterionRequest({ state: "blank" }, item);
  const filter = requestFilter(request, { framework: item.framework, code: "3.2.5" });
  expect(filter.blank).toEqual(["spring-good-practice:3.2.5"]);
  expect(request.filter.blank).toEqual([]);
});
