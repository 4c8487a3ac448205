/** How deep elements may nest. Browsers stop at 512; nothing written for readers comes near. */
const MAX_NESTING = 400;
/** Elements that hold nothing, or end by themselves where the next begins: they do not add up. */
const SHALLOW: ReadonlySet<string> = new Set(
  "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option optgroup colgroup".split(
    " ",
  ),
);

/**
 * A page whose elements nest without end costs parsers the square of its depth. Elements below the limit lose their tags and keep
 * their words. A page that stays above the limit comes back unchanged.
 */
export function limitNesting(html: string): string {
  const kept: string[] = [];
  let depth = 0;
  let dropped = 0;
  let from = 0;
  for (const match of html.matchAll(/<(\/?)([a-z][a-z\d]{0,20})(?=[\s/>])/giu)) {
    if (SHALLOW.has((match[2] ?? "").toLowerCase())) continue;
    const isEnd = match[1] === "/";
    if (isEnd ? dropped > 0 : depth >= MAX_NESTING) {
      kept.push(html.slice(from, match.index));
      const end = html.indexOf(">", match.index);
      from = end < 0 ? html.length : end + 1;
      // The rest is one tag without an end; to look for it again at every "<" would cost the square of its length.
      if (end < 0) break;
      dropped += isEnd ? -1 : 1;
    } else depth = Math.max(0, depth + (isEnd ? -1 : 1));
  }
  return kept.length === 0 ? html : kept.join("") + html.slice(from);
}
