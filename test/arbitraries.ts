import fc from "fast-check";
import { COLLECTION_KINDS, type Container, type Exchange } from "../src/model/capture.ts";
import { sha256 } from "../src/model/ids.ts";
import type { Credit, StatedField, StatedValue, Timing } from "../src/model/report.ts";

// Words and frames of reports, with invented names, to be put together at random.
const SOURCES = [
  "the Ministry of Ombrey",
  "a spokesman for the Tarn Guard",
  "Radio Ardrunnel",
  "two residents",
  "the mayor",
  "Colonel Iven Sarrow",
];
const CUES = [
  "said that",
  "claimed that",
  "denied that",
  "according to a statement",
  "told reporters",
  "announced on Friday that",
  "believes",
  "reportedly",
  "allegedly",
];
const DEEDS = [
  "at least 12 fighters were killed near Sarn Harbour",
  "the convoy had already left the town of Velm",
  "between 3 and 5 boats were seized off the northern coast",
  "talks will resume on 4 March 2021 if the shelling stops",
  "its forces did not fire at the market",
  "dozens of families fled, and two bridges were destroyed",
  "“we hold the whole island”",
];
const ENDS = [".", "?", "...", " —", "", "\n\n", "!\n"];

/** A sentence as reports put them, whole or broken off. */
const sentence = fc
  .tuple(fc.constantFrom(...SOURCES), fc.constantFrom(...CUES), fc.constantFrom(...DEEDS), fc.constantFrom(...ENDS))
  .map((parts) => `${parts.slice(0, 3).join(" ")}${parts[3]}`);

/** Several sentences with odd words and line ends between them. */
export const reportText = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: sentence },
      fc.string({ maxLength: 20 }),
      fc.constantFrom("\n\n", " ", "Region: North\n", "By Mara Elst\n"),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((pieces) => `The harbour was quiet.\n\n${pieces.join(" ")}`);

const TAGS = [
  "p",
  "h1",
  "div",
  "article",
  "a href='/x'",
  "a href='javascript:1'",
  "li",
  "table",
  "td",
  "script",
  "style",
  "blockquote",
  "time datetime='2021-03-04'",
  "meta property='og:title' content='x'",
  "span class='byline'",
];

/** Tags opened, closed or torn, with words between them. */
export const markup = fc
  .array(
    fc.oneof(
      fc.constantFrom(...TAGS).map((tag) => `<${tag}>`),
      fc.constantFrom(...TAGS).map((tag) => `</${tag.split(" ")[0]}>`),
      fc.constantFrom("<!--", "-->", "<![CDATA[", "<", "&#x110000;", "&nbsp;", "&bogus;", "\u0000", '<p class="', "<!doctype html>"),
      sentence,
      fc.string({ maxLength: 30 }),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => `<html><body>${pieces.join("")}`);

const script = (from: number, to: number) =>
  fc.array(fc.integer({ min: from, max: to }), { minLength: 1, maxLength: 12 }).map((units) => String.fromCharCode(...units));

/** Arabic, Cyrillic, emoji, combining marks and surrogates in any order, with spaces and stops. */
export const strangeText = fc
  .array(
    fc.oneof(
      script(0x600, 0x6ff),
      script(0x400, 0x4ff),
      script(0x300, 0x36f),
      script(0xd800, 0xdfff),
      script(0x2000, 0x206f),
      fc.constantFrom("🛥️", "👨‍👩‍👧", "🇺🇦", ". ", " ", "\n\n", "؟ ", "12 ", "١٢ "),
      sentence,
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((pieces) => pieces.join(" "));

/** Words that no database text and no line can hold as they are, among others. */
const oddText = fc.oneof(
  fc.constantFrom("NUL \0 within", "half a \ud83d pair", "\udc00", "", '"in quotes', "\n{}\n", "1e999", "Порт-Амелль", "🛥️", "null"),
  sentence,
  fc.string({ maxLength: 20 }),
);

/** A record some of whose members are left out, as plain JSON has it. */
const partly = <T>(members: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record<T, never>(members, { requiredKeys: [] });

const count = fc.nat({ max: 5000 });
const span = fc.tuple(count, count).map(([start, length]) => ({ start, end: start + length }));
const hash = fc.stringMatching(/^[0-9a-f]{64}$/u).map(sha256);

/** With or without one more member. */
const withMaybe = <T, M extends string, V>(base: fc.Arbitrary<T>, member: M, value: fc.Arbitrary<V>): fc.Arbitrary<T & { [K in M]?: V }> =>
  fc
    .tuple(base, value, fc.boolean())
    .map(([given, more, isThere]) => (isThere ? { ...given, [member]: more } : given) as T & { [K in M]?: V });

const statedFields: readonly StatedField[] = [
  "title",
  "subtitle",
  "outlet-domain",
  "published",
  "original-url",
  "canonical",
  "tag",
  "licence",
];

/** What a page or a feed says of a report's head. */
export const statedValue: fc.Arbitrary<StatedValue> = withMaybe(
  fc.record({
    field: fc.constantFrom(...statedFields),
    value: oddText,
    raw: oddText,
    from: fc.constantFrom("json-ld:headline", "feed:title", "visible", "mail:Subject"),
    isChosen: fc.boolean(),
  }),
  "span",
  span,
);

const credit: fc.Arbitrary<Credit> = withMaybe(
  withMaybe(fc.record({ kind: fc.constantFrom("agency", "reporting", "via", "source"), party: oddText }), "href", fc.webUrl()),
  "span",
  span,
);

const timing: fc.Arbitrary<Timing> = withMaybe(withMaybe(fc.record({ span, fromMs: count }), "toMs", count), "speaker", oddText);

/** What the head of a report may have beside what every report has. */
export const reportHead = partly({
  canonical: oddText,
  subtitle: oddText,
  outletDomain: oddText,
  outletOwner: oddText,
  section: oddText,
  credits: fc.array(credit, { maxLength: 4 }),
  metadata: fc.array(statedValue, { maxLength: 6 }),
  timings: fc.array(timing, { maxLength: 4 }),
});

const headers = fc.array(fc.tuple(fc.constantFrom("content-type", "ETag", "x-odd"), oddText), { maxLength: 4 });

const exchange: fc.Arbitrary<Exchange> = fc.record({
  status: fc.integer({ min: 100, max: 599 }),
  requestHeaders: headers,
  responseHeaders: headers,
  redirects: fc.array(fc.record({ url: fc.webUrl(), status: fc.constantFrom(301, 302), location: oddText }), { maxLength: 2 }),
});

const container: fc.Arbitrary<Container> = withMaybe(
  withMaybe(fc.record({ kind: fc.constantFrom(...COLLECTION_KINDS), part: oddText }), "name", oddText),
  "sha256",
  hash,
);

/** How bytes may have come: over HTTP, out of something larger, both or neither. */
export const circumstances = partly({ exchange, container });
