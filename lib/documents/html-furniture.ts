/**
 * What stands on a web page and may belong to the site, not to the text, by its tag or its role: menus, banners, side bars,
 * cookie notices, feet. What it is in the end, its content says (./page-parts.ts).
 *
 *     <nav>Home · About</nav>  <main>Queer Base …</main>  <aside>News</aside>  <footer>© 2024</footer>
 */

/** "site": nobody writes a text into these. "side": some do. "banner": the same, and may hold the page's heading. */
export type FurnitureKind = "site" | "side" | "banner";

const KIND_OF_ROLE = new Map<string, FurnitureKind>([
  ["navigation", "site"],
  ["contentinfo", "site"],
  ["search", "site"],
  ["banner", "banner"],
  ["complementary", "side"],
  ["dialog", "side"],
  ["alertdialog", "side"],
]);
const KIND_OF_TAG = new Map<string, FurnitureKind>([
  ["nav", "site"],
  ["search", "site"],
  ["dialog", "side"],
]);
/** These are the page's own only outside of what has its own heads, feet and notes (HTML standard, 4.3 Sections). */
const KIND_OF_PAGE_TAG = new Map<string, FurnitureKind>([
  ["header", "banner"],
  ["footer", "site"],
  ["aside", "side"],
]);
const SECTIONS = new Set(["main", "article", "section", "blockquote", "figure", "details"]);
const SECTION_ROLES = new Set(["main", "article", "region"]);
/** With these, an author says that an element is not what its name says. */
const PLAIN_ROLES = new Set([...SECTION_ROLES, "none", "presentation", "document", "group", "generic"]);

const NO_ROLES: readonly string[] = [];
function rolesOf(attributes: ReadonlyMap<string, string>): readonly string[] {
  const roles = attributes.get("role");
  return roles ? roles.slice(0, 200).toLowerCase().split(/\s+/) : NO_ROLES;
}

/** True for what has its own heads and feet: those in it are not the page's. */
export function isSection(tag: string, attributes: ReadonlyMap<string, string>): boolean {
  return SECTIONS.has(tag) || rolesOf(attributes).some((role) => SECTION_ROLES.has(role));
}

/** What furniture an element may be; null for none. */
export function furnitureKind(
  tag: string,
  attributes: ReadonlyMap<string, string>,
  isInSection: boolean,
): FurnitureKind | null {
  const roles = rolesOf(attributes);
  for (const role of roles) {
    const kind = KIND_OF_ROLE.get(role);
    if (kind) return kind;
  }
  if (roles.some((one) => PLAIN_ROLES.has(one))) return null;
  if (tag === "a" && skips(attributes)) return "site";
  return KIND_OF_TAG.get(tag) ?? (isInSection ? null : (KIND_OF_PAGE_TAG.get(tag) ?? null));
}

/** True for "Skip to content", by the names that the makers of sites give it. */
function skips(attributes: ReadonlyMap<string, string>): boolean {
  if (!(attributes.get("href") ?? "").startsWith("#")) return false;
  return SKIP_LINK.test(`${attributes.get("class") ?? ""} ${attributes.get("id") ?? ""}`.slice(0, 500));
}
const SKIP_LINK = /(?:^|[\s_-])skip[_-]?(?:to|nav|link|main|content)/i;
