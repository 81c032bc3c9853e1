/** Forms with more fields than any of this site are not taken apart. */
import { describe, expect, it } from "vitest";
import { smallForm } from "../../../lib/shared/small-form";

const sent = (body: BodyInit, type?: string) =>
  smallForm(
    new Request("http://a.example/", {
      method: "POST",
      body,
      ...(type && { headers: { "content-type": type } }),
    }),
  );
const form = (count: number) => {
  const data = new FormData();
  for (let index = 0; index < count; index++) data.append("answer:1.1", `${index} & more`);
  return data;
};

describe("a form", () => {
  it.each([
    [
      "plain",
      (data: FormData) => sent(new URLSearchParams([...data].map(([name, value]) => [name, String(value)]))),
    ],
    ["of parts", (data: FormData) => sent(data)],
  ])("%s: is given with all its fields, or not at all", async (_, send) => {
    expect([...((await send(form(1_990))) ?? [])]).toEqual([...form(1_990)]);
    expect(await send(form(2_001))).toBeNull();
  });

  it.each([
    ["--x", "multipart/form-data; boundary=x"],
    ["{}", "application/json"],
    ["", ""],
  ])("that is none is empty: %j as %j", async (body, type) => {
    expect([...((await sent(body, type)) ?? [])]).toEqual([]);
  });
});
