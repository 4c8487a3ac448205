import fc from "fast-check";

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
