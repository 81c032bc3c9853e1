/** Web pages: what of them becomes a line, what is left out, and what is refused. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HTML, LARGEST_PAGE, readHtml } from "../../../lib/documents/html";
import { readDocumentBytes } from "../../../lib/documents/read-file";
import { contentOf as saidIn } from "../../../lib/writeup/repeats";
import { readText, seedLines } from "../../fixtures/read-seed";

const utf8 = (text: string) => new TextEncoder().encode(text);
const page = (body: string, head = "") =>
  utf8(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`);
function read(bytes: Uint8Array) {
  const html = readHtml(bytes);
  if (!html.ok) throw new Error(html.diagnostic.message);
  return html;
}
const linesOf = (body: string) => read(page(body)).lines;
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

describe("a web page", () => {
  it.each<[string, string]>([
    ["with its document type", "<!DOCTYPE html><p>Text"],
    ["without it", "\r\n<html lang=en><body>Text"],
    ["as a browser saves it", "<!-- saved from url=(0021)https://a.example/ -->\n<!DOCTYPE html><p>Text"],
    [
      "of XHTML",
      '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "a"><html><p>Text</p></html>',
    ],
  ])("%s is known by its bytes, whatever its name", async (_what, html) => {
    expect(await readDocumentBytes(utf8(html), "notes.txt")).toMatchObject({
      ok: true,
      lines: ["Text"],
      identity: { mediaType: HTML, name: "notes.txt" },
    });
  });

  it("is none where a text only speaks of one", async () => {
    const text = await readDocumentBytes(utf8("The page began with <!doctype html>.\n<html>"), "a.html");
    expect(text).toMatchObject({ lines: ["The page began with <!doctype html>.", "<html>"] });
    expect(text.identity.mediaType).toBe("text/plain");
  });

  it.each(["000", "001", "002", "003"])("reads seed %s to the same records as its text", (seed) => {
    const lines = seedLines(seed);
    const html = lines.map((line) => `<p>${escaped(line)}</p>`).join("\n");
    const records = (text: string) => readText(text).writeUps.map(saidIn);
    expect(records(linesOf(html).join("\n"))).toEqual(records(lines.join("\n")));
  });

  it("reads the compendium to the same records, tabs included, where they are kept", () => {
    const text = seedLines("004").join("\n");
    const records = (of: string) => readText(of).writeUps.map(saidIn);
    expect(records(linesOf(`<pre>${escaped(text)}</pre>`).join("\n"))).toEqual(records(text));
  });

  it.each<[string, Uint8Array, string]>([
    ["UTF-8", page("Café ✓"), "Café ✓"],
    ["UTF-16 with its mark", Buffer.from("\ufeff<!doctype html><p>Café ✓", "utf16le"), "Café ✓"],
    ["Windows-1252", Buffer.from("<!doctype html><p>Caf\u00e9", "latin1"), "Café"],
    [
      "the encoding that it names",
      Buffer.concat([Buffer.from('<!doctype html><meta charset="windows-1251"><p>'), Buffer.of(0xcf, 0xf0)]),
      "Пр",
    ],
    [
      "the encoding of its content type",
      Buffer.concat([
        Buffer.from('<html><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-7"><p>'),
        Buffer.of(0xe1, 0xe2),
      ]),
      "αβ",
    ],
  ])("in %s", (_what, bytes, text) => {
    expect(read(bytes).lines).toEqual([text]);
  });
});

describe("lines", () => {
  it.each<[string, string, string[]]>([
    ["blocks", "<h1>A</h1><p>b<div>c<ul><li>d<li>e</ul></div>f", ["A", "b", "c", "d", "e", "f"]],
    [
      "terms and cells",
      "<dl><dt>a<dd>b</dl><table><tr><th>c<td>d<tr><td>e</table>",
      ["a", "b", "c", "d", "e"],
    ],
    ["line breaks", "a<br>b<br/>c", ["a", "b", "c"]],
    ["words inside", "a <b>b</b><i>c</i> <span> d</span>", ["a bc d"]],
    ["spaces", "<p> a \n\t b </p><p>&nbsp;c&nbsp;</p>", ["a b", "\u00a0c\u00a0"]],
    ["text as it is set", "<pre>\na\n\n  b\tc\n</pre>", ["a", "", "  b\tc"]],
    ["what is escaped", "&#10003; a &amp;amp; &lt;b&gt; &eacute;", ["✓ a &amp; <b> é"]],
    ["comments and their likes", "a<!-- b --><!c><?d?>e", ["ae"]],
    ["ticks of pictures", '<p><img alt="✓" src="a.png"> Ensure<p><img alt="a photo">b', ["✓ Ensure", "b"]],
    ["other ticks", "<p>✔ Ensure<p>✔\ufe0f Aim", ["✓ Ensure", "✓ Aim"]],
    ["boxes", "<p><input type=checkbox checked> a<p><input type=checkbox> b", ["☑ a", "☐ b"]],
    [
      "fields",
      '<label>Name <input value="Anna"></label><textarea>b\n<i></textarea>',
      ["Name Anna", "b", "<i>"],
    ],
    ["the choice made", "<select><option>a<option selected>b<option>c</select>", ["b"]],
    [
      "a mark in a cell of its own",
      "<table><tr><td>✓<td>Ensure<tr><td>–</td><td>Aim</table>",
      ["✓ Ensure", "– Aim"],
    ],
    ["a raised number", "<p>They cook<sup>12</sup> m<sup>th</sup>", ["They cook¹² mth"]],
    ["right-to-left text", "<p dir=rtl>שלום עולם", ["שלום עולם"]],
    [
      "the address of a link",
      '<p><a href="https://a.example/b">Handbook</a><p><a href="https://www.a.example/">a.example</a>',
      ["Handbook <https://a.example/b>", "a.example"],
    ],
    [
      "no address where a link leads about the site",
      '<h2><a href="https://a.example/c">A</a></h2><nav><a href="https://a.example">b</a></nav><a href="#d">c</a>',
      ["A", "c", "b"],
    ],
  ])("of %s", (_what, body, lines) => {
    expect(linesOf(body)).toEqual(lines);
  });
});

describe("what is left out", () => {
  const active =
    '<script>document.write("x")</script><p onclick="x()">Text</p><a href="javascript:x()">b</a>';

  it("is counted: scripts, styles and what else holds no text", () => {
    const html = read(page(`${active}<svg><text>s</text></svg><template>t</template>`, "<style>p{}</style>"));
    expect(html.lines).toEqual(["Text", "b"]);
    expect(html.diagnostics).toMatchObject([
      { code: "active-content-ignored", message: expect.stringContaining(" 3 ") },
      { code: "elements-left-out", message: expect.stringMatching(/^4 /) },
    ]);
  });

  it("is quoted where the page hides text, and shown where it may be opened", () => {
    const html = read(
      page(
        '<p style="color:red; display: none">a<b>c</b><p hidden>d<p hidden=until-found>e<p aria-hidden=true>f',
      ),
    );
    expect(html.lines).toEqual(["e", "f"]);
    expect(html.diagnostics).toMatchObject([
      { code: "hidden-text-left-out", severity: "warning", message: expect.stringContaining("3 pieces") },
    ]);
  });

  it("never reached: nothing of a page is fetched", async () => {
    let asked = 0;
    const server = createServer((_request, response) => {
      asked++;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const body = `<img src="a.png" onerror="fetch('b')"><iframe src="c"></iframe><link rel=stylesheet href="d"><script src="e"></script>Text`;
    expect(
      read(page(body, `<base href="${base}"><meta http-equiv=refresh content="0;url=${base}">`)).lines,
    ).toEqual(["Text"]);
    await new Promise((resolve) => server.close(resolve));
    expect(asked).toBe(0);
  });
});

describe("what is refused", () => {
  it.each<[string, Uint8Array, string, RegExp]>([
    [
      "an archive of a page",
      utf8(
        'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="a"\r\n\r\n<!doctype html>',
      ),
      "not-text",
      /\.mht/,
    ],
    ["Safari's archive", utf8("bplist00\u0001_WebMainResource"), "not-text", /\.webarchive/],
    ["an empty page", page(""), "empty-document", /empty/],
    ["a page of nothing to read", page("<script>1</script>"), "empty-document", /empty/],
    ["a page of more than 10 MB", page("a".repeat(LARGEST_PAGE)), "document-too-large", /bytes/],
    [
      "a tag that never ends",
      page(`<p ${Array.from({ length: 5000 }, (_, i) => `a${i}`).join(" ")}>`),
      "document-unsafe",
      /attributes/,
    ],
  ])("%s", async (_what, bytes, code, message) => {
    expect(await readDocumentBytes(bytes, "a.html")).toMatchObject({
      ok: false,
      diagnostic: { code, severity: "error", message: expect.stringMatching(message) },
    });
  });

  it.each<[string, string]>([
    ["nested a hundred thousand deep", `${"<div>".repeat(100_000)}Text`],
    ["with as many inline tags in as many paragraphs", `${"<p><b><i>".repeat(100_000)}Text`],
    ["with as many ends of nothing", `${"</div></b>".repeat(100_000)}Text`],
  ])("but not a page %s", (_what, body) => {
    expect(linesOf(body)).toEqual(["Text"]);
  });

  it("an answer, never an exception, for whatever stands in a page", () => {
    const tag = fc.constantFrom(
      "p",
      "td",
      "tr",
      "table",
      "li",
      "ul",
      "a",
      "sup",
      "pre",
      "svg",
      "script",
      "select",
      "option",
      "textarea",
      "b",
    );
    const piece = fc.oneof(
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name}>`),
      tag.map((name) => `<${name} href="https://a.example" style="display:none">`),
      fc.string({ maxLength: 8 }),
      fc.constantFrom("<!--", "-->", "<![CDATA[", "&#x0;", "<input type=checkbox>", "✓"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const html = readHtml(page(pieces.join("")));
        if (html.ok) for (const line of html.lines) expect(line).not.toMatch(/[\n\r]/);
      }),
      { numRuns: 500, seed: 20261121 },
    );
  });
});
