import { foldName } from "./fold-name.ts";
import { hostOf, type OutletBook } from "./outlet-book.ts";
import type { PageFacts } from "./read-page-facts.ts";

const SEPARATOR = /\s+(?:[|–—»•·:]|::|-{1,2}|>|\/\/)\s+|\s?\|\s?/u;

/**
 * The title of a page. The heading a reader sees wins when the markup agrees with it, for it can be pointed at in the text;
 * else what the markup says, without the name of the site.
 */
export function chooseTitle(
  facts: PageFacts,
  outlet: string | undefined,
  url: string | undefined,
  outlets: OutletBook,
): string | undefined {
  const site = [outlet, ...facts.outlets, hostOf(url), hostOf(url).split(".")[0]].filter(
    (name): name is string => name !== undefined && name !== "",
  );
  const isSite = (name: string): boolean =>
    site.some((known) => outlets.same(known, name)) ||
    outlets.named(name) !== undefined ||
    /^[\w-]+\.(?:com|org|net|co\.\w\w|\w\w)$/iu.test(name.trim());
  const said = facts.titles.map((title) => withoutSite(withoutEnding(title, facts.outlets), isSite)).filter((title) => title.length >= 3);
  const headings = facts.headings
    .map((heading) => withoutSite(heading, isSite))
    .filter((heading) => heading.length >= 3 && !isSite(heading));
  const agreed = headings
    .map((heading) => ({ heading, score: Math.max(0, ...said.map((title) => likeness(heading, title))) }))
    .sort((a, b) => b.score - a.score)[0];
  if (agreed !== undefined && agreed.score >= 0.5) return agreed.heading;
  if (facts.setOffHeadline !== undefined) return facts.setOffHeadline;
  return said.find((title) => !isSite(title)) ?? headings[0] ?? said[0];
}

/** The title, or the whole headline where the markup holds only its beginning: an unescaped quotation mark ends a value early. */
export function fullTitle(title: string | undefined, headline: string | undefined): string | undefined {
  if (title === undefined || headline === undefined) return title ?? headline;
  return headline.length < 2 * title.length && headline.startsWith(title) && /^[\s\p{P}]*["“”«»]/u.test(headline.slice(title.length))
    ? headline
    : title;
}

/** Without a site's name that itself holds a separator: "… | Lantern - News of the Isles". */
function withoutEnding(title: string, names: readonly string[]): string {
  const ending = names.find((name) => name.length >= 3 && title.length > name.length + 8 && title.endsWith(name));
  return ending === undefined ? title : title.slice(0, -ending.length).replace(/[\s|–—»•·:-]+$/u, "");
}

/** "Ferry strike ends | Harbour Tribune" without the site's name at either end. */
function withoutSite(title: string, isSite: (name: string) => boolean): string {
  const words = title.replace(/\s+/gu, " ").trim();
  const parts = words.split(SEPARATOR);
  let [first, last] = [0, parts.length];
  while (last - first > 1 && isSite(parts[last - 1] ?? "")) last--;
  while (last - first > 1 && isSite(parts[first] ?? "")) first++;
  if (last - first === parts.length) return words;
  const head = parts[first] ?? "";
  const tail = parts[last - 1] ?? "";
  const start = words.indexOf(head);
  return words.slice(start, words.lastIndexOf(tail) + tail.length).trim();
}

/** How much two titles share, 0 to 1: the words of the shorter found in the other. */
function likeness(a: string, b: string): number {
  const [short, long] = [foldName(a), foldName(b)].sort((x, y) => x.length - y.length);
  if (short === undefined || long === undefined || short === "") return 0;
  if (short === long) return 1.5;
  // Languages without spaces are compared by containment alone.
  if (long.includes(short)) return short.length >= 12 || short.length > 0.5 * long.length ? 1 : 0.4;
  const words = new Set(long.split(" "));
  const own = short.split(" ");
  return own.length < 3 ? 0 : own.filter((word) => words.has(word)).length / own.length - 0.15;
}
