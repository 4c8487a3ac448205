import robots from "robots-parser";

// Its types speak of an ES module, which it is not: the default import is the function itself.
const parseRobots = robots as unknown as typeof robots.default;

/** What a site asks of machines. */
export interface RobotsRules {
  /** Whether machines may fetch this address of the site. */
  readonly allows: (url: URL) => boolean;
  /** The pause it asks for between one request and the next. */
  readonly delayMs: number;
  /** How much it takes to keep them. */
  readonly weight: number;
}

/** The name under which sites speak to us in robots.txt. */
export const PRODUCT_TOKEN = "Reportedly";
/** A minute: at more, a site of a hundred pages would take the day. */
const MAX_DELAY_MS = 60_000;
/** Matching takes pattern times address at worst; this much is done in under a second. */
const MOST_COMPARISONS = 200_000_000;

/** The rules of robots.txt at `origin` that speak to us (RFC 9309): those under our name, else those under `*`. */
export function robotsRules(origin: string, text: string): RobotsRules {
  const rules = ourGroups(text);
  const parsed = parseRobots(`${origin}/robots.txt`, rules);
  return {
    // Rules too long for an address, which no honest site has, leave it unfetched.
    allows: (url) => rules.length * url.href.length <= MOST_COMPARISONS && parsed.isAllowed(url.href, PRODUCT_TOKEN) !== false,
    delayMs: Math.min(Math.max(0, (parsed.getCrawlDelay(PRODUCT_TOKEN) ?? 0) * 1000), MAX_DELAY_MS),
    weight: rules.length,
  };
}

export const NO_RULES: RobotsRules = { allows: () => true, delayMs: 0, weight: 0 };

/**
 * The text without what does not speak to us. A thousand names over a thousand rules would be a million rules to the parser, and a
 * line it knows for something else, such as "Sitemap", would part names that belong together.
 */
function ourGroups(text: string): string {
  const kept: string[] = [];
  const names = new Set<string>();
  let isAmongNames = false;
  for (const [key, value] of linesOf(text)) {
    if (key === "user-agent") {
      if (!isAmongNames) names.clear();
      if (OURS.has(value)) names.add(value);
    } else {
      if (isAmongNames) kept.push(...heading(names));
      if (names.size > 0) kept.push(`${key}: ${value}`);
    }
    isAmongNames = key === "user-agent";
  }
  // Names with nothing under them are free to fetch everything.
  if (isAmongNames) kept.push(...heading(names), "disallow:");
  return kept.join("\n");
}

const OURS: ReadonlySet<string> = new Set(["*", PRODUCT_TOKEN.toLowerCase()]);
const LINE = /^\s*(user-agent|allow|disallow|crawl-delay)\s*:\s*([^#]*)/iu;

function* linesOf(text: string): Generator<readonly [key: string, value: string]> {
  for (const line of text.split(/[\r\n]+/u)) {
    const [, key = "", value = ""] = LINE.exec(line) ?? [];
    // "User-agent: Reportedly/1.0" speaks to us as well.
    if (/^user/iu.test(key)) yield ["user-agent", /^(?:\*|[a-z_-]+)/u.exec(value.toLowerCase())?.[0] ?? ""];
    else if (key !== "") yield [key.toLowerCase(), value.trim()];
  }
}

const heading = (names: ReadonlySet<string>): string[] => Array.from(names, (name) => `user-agent: ${name}`);
