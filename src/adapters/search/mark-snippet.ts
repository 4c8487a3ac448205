import type { Span } from "../../model/span.ts";
import { endsTerm } from "./matches-search.ts";
import type { Search } from "./parse-search.ts";
import { wordsIn } from "./words-in.ts";

const MARK_START = "\u{E000}";
const MARK_END = "\u{E001}";
const WORDS_BEFORE = 8;
const WORDS_AFTER = 20;

/**
 * Some words around the first thing found, with U+E000 before and U+E001 after each thing found.
 * Looks through the texts in order; undefined when none of them holds anything wanted.
 */
export function markSnippet(texts: readonly string[], search: Search): string | undefined {
  if (search.wanted.length === 0) return undefined;
  for (const text of texts) {
    const found = firstFound(text, search);
    if (found) return marked(text, found);
  }
  return undefined;
}

interface Found {
  readonly window: Span;
  readonly hits: readonly Span[];
}

/** Reads no further than the window reaches, so that a long text costs no more than its beginning. */
function firstFound(text: string, search: Search): Found | undefined {
  const hits: Span[] = [];
  const spans: Span[] = [];
  const words: string[] = [];
  let wordsLeft = WORDS_AFTER;
  let end = text.trimEnd().length;
  for (const word of wordsIn(text)) {
    if (hits.length > 0 && wordsLeft-- === 0) {
      end = spans.at(-1)?.end ?? 0;
      break;
    }
    words.push(word.folded);
    spans.push(word.span);
    hits.push(...endingHere(words, spans, search));
  }
  return hits[0] && { window: { start: windowStart(hits[0], spans), end }, hits: joined(hits) };
}

function endingHere(words: readonly string[], spans: readonly Span[], search: Search): Span[] {
  const at = words.length - 1;
  return search.wanted
    .filter((term) => endsTerm(words, at, term))
    .map((term) => ({ start: spans[at - term.words.length + 1]?.start ?? 0, end: spans[at]?.end ?? 0 }));
}

function windowStart(hit: Span, spans: readonly Span[]): number {
  const at = spans.findIndex((span) => span.start >= hit.start);
  return at <= WORDS_BEFORE ? 0 : (spans[at - WORDS_BEFORE]?.start ?? hit.start);
}

/** Hits that overlap as one: "operations room" and "room" found together are marked once. */
function joined(hits: readonly Span[]): Span[] {
  const apart: Span[] = [];
  for (const hit of hits.toSorted((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && hit.start < last.end) apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, hit.end) };
    else apart.push(hit);
  }
  return apart;
}

function marked(text: string, { window, hits }: Found): string {
  let at = window.start;
  let out = window.start > 0 ? "… " : "";
  for (const hit of hits) {
    out += shown(text.slice(at, hit.start)) + MARK_START + shown(text.slice(hit.start, hit.end)) + MARK_END;
    at = hit.end;
  }
  return (out + shown(text.slice(at, window.end))).trim() + (window.end < text.trimEnd().length ? " …" : "");
}

/** The page's own marks, should it hold any, must not pass for ours. */
const shown = (text: string): string => text.replaceAll(/[\u{E000}\u{E001}]/gu, "").replaceAll(/\s+/gu, " ");
