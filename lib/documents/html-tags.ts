/** What the tags of a page mean for its lines. */

/** A line ends before and after these. */
export const BLOCKS = new Set(
  "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html label legend li listing main menu nav ol optgroup option p plaintext pre search section select summary table tbody td textarea tfoot th thead tr ul xmp".split(
    " ",
  ),
);
// A label stands beside its field.
BLOCKS.delete("label");

/** Nothing of these is seen on a page. */
export const UNSEEN = new Set(
  "script style noscript template svg math iframe object noembed noframes audio video canvas datalist title".split(
    " ",
  ),
);
/** Of these, what stands between the tags is no markup; the value says how it is read. */
export const RAW: Record<string, "raw" | "script" | "plain" | "text"> = {
  script: "script",
  style: "raw",
  noscript: "raw",
  iframe: "raw",
  noembed: "raw",
  noframes: "raw",
  xmp: "raw",
  textarea: "text",
  title: "text",
  plaintext: "plain",
};
/** These have no end tag. */
export const VOID = new Set(
  "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split(
    " ",
  ),
);
/** These end where the next of their kind begins, if nothing that holds them begins between. */
export const ENDED_BY: Record<string, { ends: Set<string>; within: Set<string> }> = Object.fromEntries(
  [
    ["li", "li", "ul ol menu"],
    ["dt", "dt dd", "dl"],
    ["dd", "dt dd", "dl"],
    ["td", "td th", "table tr"],
    ["th", "td th", "table tr"],
    ["tr", "tr td th", "table"],
    ["option", "option", "select datalist"],
  ].map(([tag = "", ends = "", within = ""]) => [
    tag,
    { ends: new Set(ends.split(" ")), within: new Set(within.split(" ")) },
  ]),
);
