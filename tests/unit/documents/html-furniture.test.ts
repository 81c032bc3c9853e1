/** Pages as they come from real sites: their menus, banners, notices and feet stand apart, and nothing of them is lost. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHtml } from "../../../lib/documents/html";
import { readDocument } from "../../../lib/writeup/read";
import { contentOf } from "../../../lib/writeup/repeats";
import { ANSWER, AREA1, CHECK, I121, I122, Q12 } from "../../fixtures/diagnostics-samples";
import { frameworks, seedLines } from "../../fixtures/read-seed";

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const paragraphs = (lines: readonly string[]) => lines.map((line) => `<p>${escaped(line)}</p>`).join("\n");
function read(body: string) {
  const html = readHtml(new TextEncoder().encode(`<!doctype html><html><body>${body}</body></html>`));
  if (!html.ok) throw new Error(html.diagnostic.message);
  const apart = html.diagnostics.filter(({ code }) => code === "running-lines-apart");
  const from = apart[0]?.line ?? html.lines.length + 1;
  return {
    ...html,
    apart,
    text: html.lines.slice(0, from - 1),
    furniture: html.lines.slice(from - 1),
    reading: readDocument(html.lines, frameworks, html.diagnostics),
  };
}

const TEXT = [AREA1, Q12, ANSWER, CHECK, `✓ ${I121}`, `– ${I122}`];
const WRITE_UP = paragraphs(TEXT);

describe("a page of a site", () => {
  it("made with WordPress: its text is read to its last answer, and what surrounds it is at the end", () => {
    const page = read(`
      <div id="page" class="site"><a class="skip-link screen-reader-text" href="#content">Skip to content</a>
      <header id="masthead" class="site-header"><p class="site-title"><a href="https://a.example/" rel="home">Good practices</a></p>
        <nav id="site-navigation"><ul><li><a href="/">Home</a><li><a href="/e">Effectiveness</a></ul></nav></header>
      <div id="content"><main id="main"><article class="post-7">
        <header class="entry-header"><h1 class="entry-title">Cooking together</h1></header>
        <div class="entry-content"><aside>Since 2019</aside>${WRITE_UP}<p>${escaped(ANSWER.replace("Sunday", "Monday"))}</div>
        <footer class="entry-footer">Posted in Food</footer></article>
        <nav class="post-navigation"><a href="/n">Next: Homelands</a></nav></main>
      <aside id="secondary" class="widget-area"><h2>News</h2><form role="search"><label>Search <input type="search"></label></form></aside></div>
      <footer id="colophon"><p>© Good practices</p></footer></div>
      <div role="dialog" aria-label="Cookies"><p>We use cookies</p><input type="checkbox" checked> Necessary <button>Accept</button></div>`);
    expect(page.text).toEqual([
      ...["Cooking together", "Since 2019", ...TEXT],
      ...[ANSWER.replace("Sunday", "Monday"), "Posted in Food"],
    ]);
    expect(page.furniture).toEqual([
      ...["Skip to content", "Good practices", "Home", "Effectiveness", "Next: Homelands", "News", "Search"],
      ...["© Good practices", "We use cookies", "☑ Necessary", "Accept"],
    ]);
    const { reading, apart, lines } = page;
    expect(apart).toMatchObject([{ severity: "note", line: 11, endLine: lines.length }]);
    expect(reading.writeUps).toMatchObject([{ title: "Cooking together", lastLine: 10 }]);
    expect(reading.lineUses.slice(10).every(({ as }) => as === "boilerplate")).toBe(true);
    expect(reading.lines).toMatchObject({ total: 21, boilerplate: 11 });
  });

  it("made of divs that say their roles", () => {
    const page = read(`
      <div role="banner"><div>Migrants' network</div><div role="navigation"><div>Projects</div><div>Contact</div></div></div>
      <div role="main"><div role="banner presentation">Practice of the month</div><div>Cooking together</div>${WRITE_UP}
        <div role="complementary">Related: Homelands</div></div>
      <div role="contentinfo">Imprint</div><div role="alertdialog">Your session ends soon</div>`);
    expect(page.text).toEqual(["Cooking together", ...TEXT]);
    expect(page.furniture).toEqual([
      ...["Migrants' network", "Projects", "Contact", "Practice of the month", "Related: Homelands"],
      ...["Imprint", "Your session ends soon"],
    ]);
  });

  it.each(["aside", "header", "div role=dialog", "div role=complementary"])(
    "whose whole text lies in <%s> is not turned upside down",
    (tag) => {
      const end = tag.split(" ")[0];
      const page = read(
        `<nav>Home</nav><${tag}><h1>Cooking together</h1><nav>In this text</nav>${WRITE_UP}</${end}><p>Loading</p><footer>Imprint</footer>`,
      );
      expect(page.text).toEqual(["Cooking together", ...TEXT, "Loading"]);
      expect(page.furniture).toEqual(["Home", "In this text", "Imprint"]);
      expect(page.reading.writeUps).toMatchObject([{ title: "Cooking together" }]);
    },
  );
});

describe("what is furniture", () => {
  const long = "They cook together every Sunday, and both sides plan what they cook.";
  it.each<[string, string, string[]]>([
    ["menus, wherever they stand", "<p>a<article><nav>b</nav>c</article>", ["b"]],
    ["the page's own banner", `<header>a</header><p>${long}`, ["a"]],
    ["not the head and foot of an article", "<article><header>a</header>b<footer>c</footer></article>", []],
    [
      "nor of a section, a quotation or what a role makes one",
      "<section><footer>a</footer></section><blockquote>b<footer>c</footer></blockquote><div role=article><footer>d</footer></div>",
      [],
    ],
    [
      "nor what its role says is none",
      "<footer role=presentation>a</footer><nav role=constructor>b</nav><p>c",
      ["b"],
    ],
    ["a side bar that says less than the text", `<aside>a</aside><p>${long}`, ["a"]],
    ["not a longer one", `<p>a<aside>${long}</aside>`, []],
    ["however long its menus are", `<header>b<nav>${long}</nav></header><p>a long text`, ["b", long]],
    ["all of a menu, whatever is in it", `<nav>a<aside>${long}</aside></nav><p>b`, ["a", long]],
    ["not one with a profile", `<aside><p>Country: Italy<p>Funding: AMIF</aside><p>${long}${long}`, []],
    ["not even a menu with a mark", `<nav>✓ Ensure</nav><p>${long}`, []],
    ["nor with the name of a list of marks", `<footer>Good practice checklist</footer><p>${long}`, []],
    ["not the banner's heading, if it is the only one", `<header><h1>a</h1>b</header><p>${long}`, ["b"]],
    ["the site's name, which is a link", `<header><h1><a href="/">a</a></h1></header><p>${long}`, ["a"]],
    ["also around a heading", `<header><a href="/"><h1>a</h1></a></header><p>${long}`, ["a"]],
    [
      "the banner of a page that is a document",
      `<div role=document><header>a</header><p>${long}</div>`,
      ["a"],
    ],
    ["its heading beside the text's own", `<header><h1>a</h1></header><h1>b</h1><p>${long}`, ["a"]],
    ["a link that skips it", `<a class=skiplink href="#m">a</a><p>b <a id=skip-to-x href="#m">c</a>`, ["a"]],
    ["nothing of a page that has nothing else", "<nav>a</nav><footer>b</footer>", []],
    ["a line only where all of it is", `<p>a <span role=search>b</span><p><span role=search>c</span>`, ["c"]],
  ])("%s", (_what, body, furniture) => {
    const page = read(body);
    expect(page.furniture).toEqual(furniture);
    expect(page.apart).toHaveLength(furniture.length > 0 ? 1 : 0);
  });

  it.each<[string, string]>([
    ["menus in menus", `${"<nav>a".repeat(100_000)}<p>Text`],
    ["side bars in banners", `<p>Text</p>${"<header>a<aside>b".repeat(50_000)}`],
    ["roles on one line", `<p>Text</p>${"<span role=search>a<span role=banner>b".repeat(50_000)}`],
    ["rows in rows", `${`<tr><td>Country<td>${"<b>".repeat(101)}`.repeat(5_000)}Text`],
    ["tables in tables", `${"<table><tr><td>Country<td>".repeat(15_000)}Text`],
  ])("takes time by length, whatever is nested: %s", (_what, body) => {
    expect(read(body).lines.length).toBeGreaterThan(1);
  });
});

describe("nothing is lost", () => {
  const wrapper = fc.constantFrom(
    ...["nav", "footer", "header", "aside", "main", "article", "dialog", "section"],
    ...["div role=banner", "div role=dialog", "span role=search", "footer role=none"],
  );
  type Piece = { line: string; within: string[] };
  const piece: fc.Arbitrary<Piece> = fc.record({
    line: fc.constantFrom(...TEXT, "Home", "Country: Italy", "Imprint", "☑ Necessary"),
    within: fc.array(wrapper, { maxLength: 3 }),
  });
  /** Each line is numbered, so that it can be found again. */
  const body = (pieces: readonly Piece[], tagOf: (tag: string) => string) =>
    pieces
      .map(({ line, within }, i) => {
        const tags = within.map(tagOf);
        const ends = tags.map((tag) => `</${tag.split(" ")[0]}>`).toReversed();
        return `${tags.map((tag) => `<${tag}>`).join("")}<p>${escaped(line)} ${i}</p>${ends.join("")}`;
      })
      .join("");
  const numberOf = (line: string) => Number(/\d+$/.exec(line)?.[0]);

  it("a page has the same lines with and without such elements: first its text in order, then the others in order", () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 20 }), (pieces) => {
        const plain = read(body(pieces, () => "div"));
        const page = read(body(pieces, (tag) => tag));
        expect(plain.furniture).toEqual([]);
        expect([...page.lines].sort()).toEqual([...plain.lines].sort());
        for (const half of [page.text, page.furniture].map((lines) => lines.map(numberOf)))
          expect(half).toEqual([...half].sort((a, b) => a - b));
        expect(page.furniture.filter((line) => /^[✓–]/.test(line))).toEqual([]);
        const { total, used, blank, boilerplate, reported } = page.reading.lines;
        expect(used + blank + boilerplate + reported).toBe(total);
        expect(boilerplate).toBeGreaterThanOrEqual(page.furniture.length);
      }),
      { numRuns: 200, seed: 20261122 },
    );
  });

  it("what stands around and between a write-up's lines changes nothing that is read from it", () => {
    const lines = seedLines("003");
    const records = contents(paragraphs(lines));
    const furniture = fc.constantFrom(
      "<nav><ul><li>Home<li>Effectiveness<li>Inclusivity &amp; Participation</ul></nav>",
      "<footer>Consortium<p>Imprint</footer>",
      '<div role="dialog">We use cookies <input type="checkbox"> Statistics</div>',
      "<aside><h2>News</h2>Does the practice go on?</aside>",
    );
    const places = fc.array(fc.tuple(fc.integer({ min: 0, max: lines.length }), furniture), { maxLength: 6 });
    fc.assert(
      fc.property(places, (all) => {
        const marked = lines.map((line) => `<p>${escaped(line)}</p>`);
        for (const [at, tags] of all.toSorted(([a], [b]) => b - a)) marked.splice(at, 0, tags);
        expect(contents(marked.join("\n"))).toEqual(records);
      }),
      { numRuns: 40, seed: 20261122 },
    );
    function contents(html: string) {
      return read(html).reading.writeUps.map(contentOf);
    }
  });
});
