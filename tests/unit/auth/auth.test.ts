/** The pure rules of signing in: addresses, waits, names, how long it lasts. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isAdminPath, statusOfPage } from "@/lib/auth/admin-paths";
import { browserName } from "@/lib/auth/browser-name";
import { Attempts, addresses, secondsUntil, waitAfter } from "@/lib/auth/lock-out";
import { safeNext } from "@/lib/auth/next-path";
import { emailSchema, nameSchema, passwordProblem } from "@/lib/auth/schema";
import { expiryOf, isAlive, isStale } from "@/lib/auth/session-life";
import { newToken, tokenHash } from "@/lib/auth/tokens";

describe("where to go after signing in", () => {
  it.each([
    "/admin",
    "/admin/people",
    "/admin/people/3?done=role",
    "/admin/history?who=3&from=2026-01-01&id=a%20b",
    "/admin/backups/2026-11-21T220153Z.db/delete",
  ])("%s is taken", (next) => expect(safeNext(next)).toBe(next));

  it.each([
    "",
    "https://elsewhere.example/admin",
    "//elsewhere.example/admin",
    "/\\elsewhere.example",
    "/admin//elsewhere.example",
    "/admin\\..\\x",
    "/admin/../about",
    "/admin/%2e%2e/about",
    "/administrator",
    "/about",
    "javascript:alert(1)",
    "/admin\r\nSet-Cookie: a=b",
    "/admin/sign-in",
    "/admin/sign-in?next=/admin/sign-in",
    `/admin/${"x".repeat(2000)}`,
    ["/admin/people"],
    null,
  ])("%j is not", (next) => expect(safeNext(next)).toBe("/admin"));

  it("never leaves the site, whatever is given", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((rest) => `/admin${rest}`),
        ),
        (next) => {
          const url = new URL(safeNext(next), "https://catalogue.example");
          expect(url.origin).toBe("https://catalogue.example");
          expect(isAdminPath(url.pathname)).toBe(true);
        },
      ),
      { seed: 5, numRuns: 2000 },
    );
  });
});

describe("waiting", () => {
  it("doubles from half a minute to an hour", () => {
    const waits = Array.from({ length: 14 }, (_, failures) => waitAfter(failures));
    expect(waits).toEqual([0, 0, 0, 0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600]);
    expect(waitAfter(1_000_000)).toBe(3600);
  });

  it("is said in whole seconds, and over when it is over", () => {
    const now = new Date("2026-11-21T22:00:00Z");
    expect(secondsUntil(null, now)).toBe(0);
    expect(secondsUntil(new Date("2026-11-21T22:00:00.200Z"), now)).toBe(1);
    expect(secondsUntil(new Date("2026-11-21T21:59:59Z"), now)).toBe(0);
  });

  it("forgets the oldest when there are too many, and all after a while", () => {
    const attempts = new Attempts({
      waitAfter: (failures) => (failures < 2 ? 0 : 60),
      forgetAfterMs: 1000,
      most: 2,
    });
    const at = (ms: number) => new Date(1_000_000 + ms);
    const twice = (key: string, ms: number) => [attempts.attempt(key, at(ms)), attempts.attempt(key, at(ms))];
    expect(twice("a", 0)).toEqual([0, 0]);
    expect(attempts.attempt("a", at(1))).toBe(60);
    twice("b", 2);
    twice("c", 3);
    expect(attempts.attempt("a", at(4))).toBe(0);
    expect(attempts.attempt("c", at(5))).toBe(60);
    expect(attempts.attempt("c", at(61_100))).toBe(0);
  });
});

it("a right attempt counts no longer; the wrong ones before it do", () => {
  const attempts = addresses();
  const now = new Date(1_000_000);
  for (let i = 0; i < 29; i++) expect(attempts.attempt("a", now)).toBe(0);
  for (let i = 0; i < 50; i++) {
    expect(attempts.attempt("a", now)).toBe(0);
    attempts.forgive("a", now);
  }
  expect([attempts.attempt("a", now), attempts.attempt("a", now)]).toEqual([0, 60]);
});

describe("who somebody says they are", () => {
  it.each([
    [" Ada@Example.ORG ", "ada@example.org"],
    ["u\u0308@x.y", "ü@x.y"],
    ["адa@пример.рф", "адa@пример.рф"],
    ["o'neill+a@b-c.d", "o'neill+a@b-c.d"],
  ])("%j is the e-mail %s", (typed, email) => expect(emailSchema.parse(typed)).toBe(email));

  it.each([
    "",
    "a",
    "a@",
    "@b",
    "a@b@c",
    "a b@c",
    "a@b\0c",
    "a@b\u200bc",
    "a\nb@c",
    "<a@b>",
    `${"a".repeat(253)}@b`,
  ])("%j is no e-mail", (typed) => expect(emailSchema.safeParse(typed).success).toBe(false));

  it("a name is one line of something", () => {
    expect(nameSchema.parse("  Zoë \n  Ömer ")).toBe("Zoë Ömer");
    for (const none of ["", " \u200b ", "x".repeat(121)])
      expect(nameSchema.safeParse(none).success).toBe(false);
  });

  it.each([
    ["12345678901", "passwordTooShort"],
    ["😀😁😂🤣😃😄", "passwordTooShort"],
    ["x".repeat(201), "passwordTooLong"],
    ["abababababab", "passwordTooSimple"],
    ["Ada@Example.org", "passwordTooSimple"],
    ["correct horse battery", null],
    [" spaces are kept ", null],
  ])("of the password %j is said: %s", (password, problem) =>
    expect(passwordProblem(password, "ada@example.org")).toBe(problem),
  );
});

describe("a session", () => {
  const createdAt = new Date("2026-01-01T00:00:00Z");
  const day = (days: number) => new Date(createdAt.getTime() + days * 24 * 60 * 60 * 1000);

  it("lasts two weeks from its last use, and no more than ninety days", () => {
    expect(expiryOf({ createdAt, now: createdAt })).toEqual(day(14));
    expect(expiryOf({ createdAt, now: day(10) })).toEqual(day(24));
    expect(expiryOf({ createdAt, now: day(85) })).toEqual(day(90));
    expect(isAlive({ createdAt, expiresAt: day(14) }, day(13.9))).toBe(true);
    expect(isAlive({ createdAt, expiresAt: day(14) }, day(14))).toBe(false);
    expect(isAlive({ createdAt, expiresAt: day(200) }, day(90))).toBe(false);
  });

  it("is written down again after an hour", () => {
    expect(isStale({ lastSeenAt: createdAt }, day(0.9 / 24))).toBe(false);
    expect(isStale({ lastSeenAt: createdAt }, day(1 / 24))).toBe(true);
  });

  it("has a secret of its own, of which only the hash is kept", () => {
    const token = newToken();
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(newToken()).not.toBe(token);
    expect(tokenHash(token)).toMatch(/^[\da-f]{64}$/);
  });
});

it.each([
  [
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36",
    "Chrome",
    "Linux",
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Safari/537.36 Edg/141.0",
    "Edge",
    "Windows",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
    "Safari",
    "iOS",
  ],
  ["Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0", "Firefox", "Android"],
  ["curl/8.9", "curl", null],
  ["<script>", null, null],
  [null, null, null],
])("%s is %s on %s", (userAgent, browser, system) =>
  expect(browserName(userAgent)).toEqual({ browser, system }),
);

it("knows the pages that have a status of their own", () => {
  expect([
    statusOfPage("/admin/not-allowed"),
    statusOfPage("/admin/link-gone"),
    statusOfPage("/admin"),
  ]).toEqual([403, 404, null]);
  expect(["/admin", "/admin/x", "/administrator", "/a/admin"].map(isAdminPath)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
