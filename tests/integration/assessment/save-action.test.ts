/** The plain post of a page of the form: where it leads when all was taken, and what comes back when not. */
import { describe, expect, it } from "vitest";
import { saveAnswers } from "../../../app/[locale]/assess/[secret]/save/actions";
import { saveFields, startDraft } from "../../../lib/assessment/commands";
import { submitDraft } from "../../../lib/assessment/commands-submission";
import { valueDigest } from "../../../lib/assessment/digest";
import { textIn } from "../../../lib/assessment/fields";
import { getDraft } from "../../../lib/assessment/queries";
import { seededDatabase } from "../../setup/database";

const { db } = seededDatabase();
const AREA = "area/inclusivity-participation" as const;

async function start(): Promise<string> {
  const started = await startDraft({ framework: "spring-good-practice", title: "Tandem" }, db);
  if (!started.ok) throw new Error(started.reason);
  return started.secret;
}
type Posted = { key: string; value: string; base?: number; was?: string };

function form(then: string, ...fields: Posted[]): FormData {
  const data = new FormData();
  data.set("then", then);
  for (const { key, value, base = 0, was = "" } of fields) {
    data.set(`base:${key}`, String(base));
    data.set(`was:${key}`, valueDigest(was));
    data.set(key, value);
  }
  return data;
}

/** Gives the state that comes back, or the address that it leads to. */
async function post(secret: string, data: FormData, page: typeof AREA | "practice" = AREA) {
  try {
    return { state: await saveAnswers({ secret, locale: "en", page }, null, data) };
  } catch (error) {
    const { digest } = error as { digest?: string };
    if (!digest?.startsWith("NEXT_REDIRECT")) throw error;
    return { href: digest.split(";")[2] };
  }
}
const write = (secret: string, key: string, value: string, base = 0) =>
  saveFields({ secret, changes: [{ key, value, base }] }, db);
const read = async (secret: string, key: string) => textIn((await getDraft(secret, db))?.fields ?? {}, key);

describe("when everything is taken", () => {
  it("it leads to the next page, from the practice to the first area, from the last area to the tasks", async () => {
    const secret = await start();
    const home = `/assess/${secret}`;
    expect(await post(secret, form("goOn", { key: "answer:1.1", value: "words" }))).toEqual({
      href: `${home}/area/relevance-complementarity?saved=1`,
    });
    expect(await read(secret, "answer:1.1")).toBe("words");
    expect(await post(secret, form("goOn"), "practice")).toEqual({ href: `${home}/${AREA}?saved=1` });
    const last = { secret, locale: "en", page: "area/partnership-collaboration" } as const;
    await expect(saveAnswers(last, null, form("goOn"))).rejects.toMatchObject({
      digest: expect.stringContaining(`${home}?saved=1`),
    });
  });

  it("or back to the page", async () => {
    const secret = await start();
    expect(await post(secret, form("stay"))).toEqual({ href: `/assess/${secret}/${AREA}?saved=1` });
  });

  it("a page that is none is not gone on to", async () => {
    const secret = await start();
    const forged = { secret, locale: "xx", page: "area/../../x" } as never;
    await expect(saveAnswers(forged, null, form("stay"))).rejects.toMatchObject({
      digest: expect.stringContaining(`/assess/${secret}/practice?saved=1`),
    });
  });
});

describe("when not", () => {
  it("both versions come back; the rest is saved; a choice is saved over what was seen", async () => {
    const secret = await start();
    await write(secret, "answer:1.1", "theirs");
    const { state } = await post(
      secret,
      form("goOn", { key: "answer:1.1", value: "mine" }, { key: "answer:1.2", value: "more" }),
    );
    expect(state).toEqual({
      failure: null,
      intent: "goOn",
      returned: [],
      conflicts: [
        {
          key: "answer:1.1",
          name: "Answer to 1.1",
          kind: "prose",
          mine: "mine",
          base: 0,
          theirs: { value: "theirs", version: 1 },
        },
      ],
    });
    expect(await read(secret, "answer:1.2")).toBe("more");
    const choice = form("goOn");
    choice.set("base:answer:1.1", "0");
    choice.set("seen:answer:1.1", "1");
    choice.set("mine:answer:1.1", "mine");
    choice.set("choice:answer:1.1", "mine");
    await write(secret, "answer:1.1", "theirs again", 1);
    expect((await post(secret, choice)).state?.conflicts[0]?.theirs.value).toBe("theirs again");
    choice.set("seen:answer:1.1", "2");
    expect((await post(secret, choice)).href).toBeDefined();
    expect(await read(secret, "answer:1.1")).toBe("mine");
  });

  it("a text that is too long comes back whole, with its length and the limit", async () => {
    const secret = await start();
    const { state } = await post(secret, form("goOn", { key: "answer:1.1", value: "x".repeat(1_000_000) }));
    const [returned] = state?.returned ?? [];
    expect(returned?.value).toHaveLength(1_000_000);
    expect(returned?.message).toContain("1,000,000 characters, and 100,000 fit");
    expect(returned?.was).toBe(valueDigest(""));
  });

  it("a title that is no name is not taken", async () => {
    const secret = await start();
    const { state } = await post(
      secret,
      form("goOn", { key: "title", value: "  ", base: 1, was: "Tandem" }),
      "practice",
    );
    expect(state?.returned[0]?.message).toContain("it needs a name");
    expect(await read(secret, "title")).toBe("Tandem");
  });

  it("while it lies with the editors, all words come back", async () => {
    const secret = await start();
    await write(secret, "mark:1.1.1", "met");
    await submitDraft(secret, db);
    const { state } = await post(secret, form("stay", { key: "answer:1.1", value: "late" }));
    expect(state?.failure?.reason).toBe("locked");
    expect(state?.returned).toMatchObject([{ key: "answer:1.1", value: "late", message: null }]);
  });

  it("behind a link that opens nothing, all words come back", async () => {
    const words = form(
      "goOn",
      { key: "answer:1.1", value: " <b>late</b>" },
      { key: "evidence:1.1.1", value: "" },
    );
    words.set("mine:profile:website", "https://a.example");
    words.set("locale", "en");
    expect((await post("nothing", words)).state).toMatchObject({
      failure: { reason: "notFound", message: expect.stringContaining("was deleted") },
      returned: [
        { key: "answer:1.1", name: "Answer to 1.1", value: " <b>late</b>" },
        { key: "profile:website", name: "Website", value: "https://a.example" },
      ],
    });
    expect((await post({ secret: 7 } as never, words)).state?.failure?.reason).toBe("notFound");
    for (const bound of [undefined, null, "x", []]) {
      expect((await saveAnswers(bound as never, null, words))?.failure?.reason).toBe("notFound");
    }
  });

  it("with no room left, all words come back", async () => {
    const secret = await start();
    const [pages] = await db.$queryRawUnsafe<{ page_count: number | bigint }[]>("PRAGMA page_count");
    // The action has a connection of its own.
    const { getDb } = await import("../../../lib/db/client");
    await getDb().$queryRawUnsafe(`PRAGMA max_page_count = ${Number(pages?.page_count)}`);
    const { state } = await post(secret, form("stay", { key: "answer:1.1", value: "y".repeat(99_000) }));
    await getDb().$queryRawUnsafe("PRAGMA max_page_count = 4294967294");
    expect(state?.failure?.reason).toBe("storageFull");
    expect(state?.returned[0]?.value).toHaveLength(99_000);
  });
});
