import { BODY_KEYS, TEXT_KEYS, TITLE_KEYS } from "../../lexicon/page-script.ts";
import { decodeEntities } from "../decode/decode-entities.ts";
import { isObject } from "../decode/json-object.ts";
import { foldName } from "../facts/fold-name.ts";
import { attribute, type DomElement, select, textOf } from "./dom.ts";

/** An article in the data that a page hands to its own scripts. */
export interface ScriptStory {
  /** Markup or plain text. */
  readonly text: string;
  /** The object around it bears the title of this page, so it is no neighbour's. */
  readonly isOfThisPage: boolean;
}

/** A text shorter than this is a summary or a name. */
const SHORTEST = 300;
const LONGEST = 2_000_000;
const MOST_OBJECTS = 20_000;
const MAX_DEPTH = 24;
/** A title shorter than this is shared by chance. */
const SHORTEST_TITLE = 12;

/**
 * The article of a page whose script puts it in: pages built by a framework hand over their state as JSON (`__NEXT_DATA__`), with
 * the story under a key such as `body` or `content`, as markup, text or a list of paragraphs. The one beside this page's title wins,
 * else the longest.
 */
export function scriptStory(root: DomElement, titles: readonly string[]): ScriptStory | undefined {
  const wanted = titles.map(foldName).filter((title) => title.length >= SHORTEST_TITLE);
  const isOfThisPage = (title: string): boolean => title.length >= SHORTEST_TITLE && wanted.some((known) => known.startsWith(title));
  const stories = select(root, "script").flatMap((script) => storiesIn(stateOf(script), isOfThisPage));
  return stories.toSorted((a, b) => Number(b.isOfThisPage) - Number(a.isOfThisPage) || b.text.length - a.text.length)[0];
}

/** `<script type="application/json">{…}</script>`, or `window.__STATE__ = {…};`; JSON-LD is read by itself. */
function stateOf(script: DomElement): unknown {
  const type = attribute(script, "type") ?? "";
  const source = textOf(script);
  if (source.length > LONGEST || /ld\+json/iu.test(type)) return undefined;
  const bare = source.trim().replace(/;$/u, "");
  const name = /^(?:(?:var|let|const)\s+)?[\w$.]{1,80}\s*=\s*(?=\{)/u.exec(bare)?.[0];
  if (!/json/iu.test(type) && name === undefined) return undefined;
  try {
    return JSON.parse(bare.slice(name?.length ?? 0)) as unknown;
  } catch {
    // A script that is no data: most are not.
    return undefined;
  }
}

/** Every text under a key for bodies, wherever in the state it stands, with whether the nearest title over it is this page's. */
function storiesIn(state: unknown, isOfThisPage: (title: string) => boolean): ScriptStory[] {
  const stories: ScriptStory[] = [];
  const queue: { readonly value: unknown; readonly depth: number; readonly isOwn: boolean }[] = [{ value: state, depth: 0, isOwn: false }];
  for (let at = 0; at < queue.length && at < MOST_OBJECTS; at++) {
    const { value, depth, isOwn: isAround } = queue[at] as (typeof queue)[number];
    const title = TITLE_KEYS.map((key) => valueAt(value, key)).find((said) => typeof said === "string");
    const isOwn = typeof title === "string" ? isOfThisPage(foldName(decodeEntities(title))) : isAround;
    for (const key of BODY_KEYS) {
      const text = wordsUnder(valueAt(value, key), 0).slice(0, LONGEST);
      if (isStory(text)) stories.push({ text, isOfThisPage: isOwn });
    }
    if (depth < MAX_DEPTH)
      for (const inner of innerOf(value))
        if (typeof inner === "object" && inner !== null) queue.push({ value: inner, depth: depth + 1, isOwn });
  }
  return stories;
}

const innerOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : typeof value === "object" && value !== null ? Object.values(value) : [];

const valueAt = (value: unknown, key: string): unknown => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined);

/** Sentences, not a style sheet or a list of words. */
function isStory(text: string): boolean {
  const words = text.replace(/<[^<>]{0,500}>/gu, " ");
  return (
    words.length >= SHORTEST &&
    (words.match(/[.!?؟。…]["”’»)]?(?=\s|$)/gu)?.length ?? 0) >= 3 &&
    !/[{};]\s*[\w-]+\s*[:{]/u.test(words.slice(0, 500))
  );
}

/** The words of a text, or of a list of paragraphs such as `[{"type":"paragraph","content":[{"text":"…"}]}]`: one line a paragraph. */
function wordsUnder(value: unknown, depth: number): string {
  if (typeof value === "string") return value;
  if (depth > MAX_DEPTH || typeof value !== "object" || value === null) return "";
  if (!Array.isArray(value))
    return wordsUnder(
      TEXT_KEYS.map((key) => valueAt(value, key)).find((inner) => inner !== undefined),
      depth + 1,
    );
  const parts = value.map((entry: unknown) => wordsUnder(entry, depth + 1)).filter((part) => part !== "");
  // Runs of one paragraph ("The ", "Skerry", " sailed") are bare texts; paragraphs hold lists or texts of their own.
  return parts.join(value.every(isRun) && depth > 0 ? "" : "\n");
}

const isRun = (entry: unknown): boolean =>
  typeof entry === "object" && entry !== null && ["text", "value"].some((key) => typeof valueAt(entry, key) === "string");
