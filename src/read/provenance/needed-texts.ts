import { flatText } from "./flat-text.ts";

// What a pattern tells about the texts it can fit, read from its source: /^(?:please )?(?:donate|give now)\b/iu fits no text
// without "donate" or "give now". To look for these is much cheaper than to try the pattern. Where the source says too little,
// or in a way that is not read here, nothing is known, which is always right.

/** Texts of which every text that the pattern fits holds at least one, as `flatText` writes them; undefined when there are no such. */
export function neededTexts(pattern: RegExp): readonly string[] | undefined {
  if (pattern.flags.includes("v") || !pattern.flags.includes("u")) return undefined;
  try {
    const found = needOf(new Reader(pattern.source).alternatives());
    return found?.filter((text) => !found.some((other) => other !== text && text.includes(other)));
  } catch (thrown) {
    if (thrown instanceof Unread) return undefined;
    throw thrown;
  }
}

/** What a part of a pattern can fit. */
interface Part {
  /** All that it fits, where that is a short list. */
  readonly exact?: readonly string[] | undefined;
  /** One of these is in all that it fits, and before or behind that where it looks around. */
  readonly needs?: readonly string[] | undefined;
}

const ANYTHING: Part = {};
const NOTHING: Part = { exact: [""] };
/** Longer lists say little and cost much. */
const MOST_EXACT = 32;
const MOST_NEEDED = 250;

class Unread extends Error {}

class Reader {
  private at = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  /** "ab|c": one of several; ends before a closing bracket. */
  alternatives(): Part {
    const parts = [this.sequence()];
    while (this.takes("|")) parts.push(this.sequence());
    if (parts.length === 1) return parts[0] ?? NOTHING;
    const exact = parts.every((part) => part.exact !== undefined) ? shortList(parts.flatMap((part) => part.exact ?? [])) : undefined;
    return { exact, needs: anyOf(parts.map(needOf)) };
  }

  /** "ab": one behind the other. */
  private sequence(): Part {
    const needs: (readonly string[] | undefined)[] = [];
    let run: readonly string[] = [""];
    let isExact = true;
    const endRun = (): void => {
      needs.push(needOf({ exact: run }));
      run = [""];
    };
    while (this.at < this.source.length && !"|)".includes(this.source[this.at] ?? "")) {
      const part = this.repeated();
      needs.push(part.needs);
      const joined =
        part.exact === undefined ? undefined : shortList(run.flatMap((begun) => part.exact?.map((next) => begun + next) ?? []));
      if (joined !== undefined) {
        run = joined;
        continue;
      }
      isExact = false;
      endRun();
      if (part.exact !== undefined) run = part.exact;
    }
    if (isExact) return { exact: run, needs: best(needs) };
    endRun();
    return { needs: best(needs) };
  }

  /** "a", "a?", "a{2,5}" */
  private repeated(): Part {
    const part = this.one();
    const found = /[?*+]\??|\{(\d+)(,?)(\d*)\}\??/uy;
    found.lastIndex = this.at;
    const match = found.exec(this.source);
    if (match === null) return part;
    this.at = found.lastIndex;
    const [times, least] = match;
    const isNeeded = times.startsWith("+") || Number(least ?? 0) > 0;
    // No text, as a look around it or a vowel sign, is the same however often it is taken.
    if (part.exact?.every((text) => text === "")) return isNeeded ? part : NOTHING;
    if (times.startsWith("?")) return { exact: part.exact && shortList(["", ...part.exact]) };
    return isNeeded ? { needs: needOf(part) } : ANYTHING;
  }

  private one(): Part {
    if (this.takes("(")) return this.group();
    if (this.takes("[")) return this.classOf();
    if (this.takes("^") || this.takes("$")) return NOTHING;
    if (this.takes(".")) return ANYTHING;
    if (this.source.startsWith("\\", this.at)) return this.escaped();
    return { exact: [flatText(this.letters())] };
  }

  private group(): Part {
    const kind = this.match(/\?(?:[:=!]|<[=!]|<[^>]*>|[a-z-]+:)|/uy);
    if (/^\?[a-z-]+:$/u.test(kind) && kind !== "?:") throw new Unread();
    const part = this.alternatives();
    if (!this.takes(")")) throw new Unread();
    if (kind === "?!" || kind === "?<!") return NOTHING;
    if (kind === "?=" || kind === "?<=") return { exact: NOTHING.exact, needs: needOf(part) };
    return part;
  }

  /** "[ab]" fits one of a few; what a longer class, a property or all but some fits is not listed. */
  private classOf(): Part {
    const isOther = this.takes("^");
    const listed: string[] = [];
    let isListed = !isOther;
    while (!this.takes("]")) {
      const first = this.member();
      const last = this.source.startsWith("-]", this.at) || !this.takes("-") ? first : this.member();
      const [from, to] = [first?.codePointAt(0), last?.codePointAt(0)];
      if (from === undefined || to === undefined || to - from > 32) isListed = false;
      else for (let code = from; code <= to; code++) listed.push(flatText(String.fromCodePoint(code)));
    }
    return isListed ? { exact: shortList(listed, 4) } : ANYTHING;
  }

  private member(): string | undefined {
    if (!this.source.startsWith("\\", this.at)) return this.character();
    return this.escaped().exact === undefined ? undefined : this.last;
  }

  private last = "";

  private escaped(): Part {
    const sign = this.match(/\\(?:[pP]\{[^}]*\}|u\{[\da-f]+\}|u[\da-f]{4}|x[\da-f]{2}|k<[^>]*>|c[a-z]|\d+|.)/iuy);
    this.last = "";
    if (/^\\[bB]$/u.test(sign)) return NOTHING;
    if (/^\\(?:[pPkcdDsSwW\dfnrtv])/u.test(sign)) return ANYTHING;
    const code = /^\\(?:u\{?|x)([\da-f]+)\}?$/iu.exec(sign)?.[1];
    this.last = code === undefined ? sign.slice(1) : String.fromCodePoint(Number.parseInt(code, 16));
    return { exact: [flatText(this.last)] };
  }

  /** As many plain letters as are taken together: the last of "colou?" is repeated alone. */
  private letters(): string {
    PLAIN.lastIndex = this.at;
    return PLAIN.test(this.source) ? this.match(PLAIN) : this.character();
  }

  private character(): string {
    return this.match(/[\s\S]/uy);
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source)?.[0];
    if (found === undefined) throw new Unread();
    this.at += found.length;
    return found;
  }

  private takes(sign: string): boolean {
    const isThere = this.source.startsWith(sign, this.at);
    if (isThere) this.at += sign.length;
    return isThere;
  }
}

const PLAIN = /[\p{L}\p{N} ,'’-]+(?![?*+{])/uy;

const shortList = (texts: readonly string[], most = MOST_EXACT): readonly string[] | undefined => {
  if (texts.length === 1) return texts;
  const different = [...new Set(texts)];
  return different.length <= most ? different : undefined;
};

const isUseful = (texts: readonly string[] | undefined): texts is readonly string[] =>
  texts !== undefined && texts.length > 0 && !texts.includes("");

const needOf = ({ exact, needs }: Part): readonly string[] | undefined => best([exact, needs]);

/** Of several that all hold, the one whose shortest text is longest. */
function best(lists: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  const shortest = (texts: readonly string[]): number => Math.min(...texts.map(({ length }) => length));
  return lists
    .filter(isUseful)
    .reduce<readonly string[] | undefined>(
      (chosen, next) => (chosen === undefined || shortest(next) > shortest(chosen) ? next : chosen),
      undefined,
    );
}

function anyOf(lists: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  return lists.every((list) => list !== undefined) ? shortList(lists.flat(), MOST_NEEDED) : undefined;
}
