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
  const open: string[] = [];
  /** How many of each name lost their first tag and wait for their last. */
  const bare = new Map<string, number>();
  let from = 0;
  for (const match of html.matchAll(/<(\/?)([a-z][a-z\d]{0,20})(?=[\s/>])/giu)) {
    const name = (match[2] ?? "").toLowerCase();
    if (SHALLOW.has(name)) continue;
    const isEnd = match[1] === "/";
    const waiting = bare.get(name) ?? 0;
    if (isEnd ? waiting > 0 : open.length >= MAX_NESTING) {
      bare.set(name, waiting + (isEnd ? -1 : 1));
      kept.push(html.slice(from, match.index));
      const end = html.indexOf(">", match.index);
      from = end < 0 ? html.length : end + 1;
      // The rest is one tag without an end; to look for it again at every "<" would cost the square of its length.
      if (end < 0) break;
    } else if (isEnd) close(name, open, bare);
    else open.push(name);
  }
  return kept.length === 0 ? html : kept.join("") + html.slice(from);
}

/** An end tag ends all that was begun since its element was; one without an element, `<i></b>`, ends nothing. */
function close(name: string, open: string[], bare: Map<string, number>): void {
  const at = open.lastIndexOf(name);
  if (at < 0) return;
  open.length = at;
  bare.clear();
}
