import { describe, expect, it } from "vitest";
import { allowedMethods, refusedMethod } from "../../../lib/shared/allowed-methods";

const refusal = (method: string, path: string, headers: Record<string, string> = {}) =>
  refusedMethod({ method, path, headers: new Headers(headers) })?.status ?? null;
const multipart = { "Content-Type": "multipart/form-data; boundary=x" };

describe("allowed methods", () => {
  it.each([
    "/",
    "/practices",
    "/practices/undok",
    "/apiary",
    "/assessments",
    "/criteria/assess",
    "/icon.svg",
  ])("%s can only be read", (path) => {
    expect(allowedMethods(path)).toBe("GET, HEAD");
    expect(["GET", "HEAD"].map((method) => refusal(method, path))).toEqual([null, null]);
    for (const method of ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND", "PURGE", "get"]) {
      expect([method, refusal(method, path, multipart)]).toEqual([method, 405]);
    }
    expect(refusal("POST", path, { "Next-Action": "x" })).toBe(405);
  });

  it.each(["/api", "/api/v1", "/api/v1/practices", "/api/v2/x"])(
    "%s can also be asked for its methods",
    (path) => {
      expect(allowedMethods(path)).toBe("GET, HEAD, OPTIONS");
      expect(["GET", "HEAD", "OPTIONS"].map((method) => refusal(method, path))).toEqual([null, null, null]);
      expect(["POST", "DELETE", "PROPFIND"].map((method) => refusal(method, path))).toEqual([405, 405, 405]);
    },
  );

  it.each([
    "/admin",
    "/admin/people",
    "/assess",
    "/assess/a-secret",
    "/assess/a-secret/practice",
    "/assess/a-secret/save/x",
  ])("a form or an action can be sent to %s, and nothing else", (path) => {
    expect(refusal("POST", path, multipart)).toBeNull();
    expect(refusal("POST", path, { "Content-Type": "application/x-www-form-urlencoded" })).toBeNull();
    expect(refusal("POST", path, { "Next-Action": "x", "Content-Type": "text/plain" })).toBeNull();
    expect(refusal("POST", path)).toBe(415);
    expect(refusal("POST", path, { "Content-Type": "application/json" })).toBe(415);
    // Next would fail at this one.
    expect(refusal("POST", path, { "Content-Type": "multipart/form-data" })).toBe(415);
    expect(refusal("PUT", path, multipart)).toBe(405);
  });

  it("a form of another site is refused", () => {
    const from = (headers: Record<string, string>) =>
      refusal("POST", "/admin/sign-in", { ...multipart, Host: "catalogue.example", ...headers });
    expect(from({})).toBeNull();
    expect(from({ Origin: "https://catalogue.example" })).toBeNull();
    expect(from({ "Sec-Fetch-Site": "same-origin" })).toBeNull();
    expect(from({ "Sec-Fetch-Site": "none" })).toBeNull();
    expect(
      from({ Host: "inside:3000", "X-Forwarded-Host": "a.example", Origin: "https://a.example" }),
    ).toBeNull();
    for (const Origin of ["https://elsewhere.example", "null", "https://catalogue.example.evil.example"])
      expect(from({ Origin })).toBe(403);
    for (const site of ["cross-site", "same-site"]) expect(from({ "Sec-Fetch-Site": site })).toBe(403);
  });

  it("what is typed is saved with POST, as it is", () => {
    expect(refusal("POST", "/assess/a-secret/save", { "Content-Type": "application/json" })).toBeNull();
    expect(refusal("GET", "/assess/a-secret/save")).toBe(405);
  });

  it("says in words what is allowed", () => {
    expect(refusedMethod({ method: "PUT", path: "/about", headers: new Headers() })).toEqual({
      status: 405,
      detail: "This address has no PUT, only GET, HEAD.",
      allow: "GET, HEAD",
    });
  });
});
