import { originHop, outletKeys } from "../lexicon/outlet-keys.ts";
import { plainWords } from "../lexicon/plain-words.ts";
import { bodyOf, type Report } from "../model/report.ts";
import type { LinkTraits } from "./link-member.ts";
import { textDigest } from "./text-digest.ts";

/**
 * What a report is compared by, under each key that a report it may be linked with has too: its body, and the words that lead
 * its title together with the outlet read and the outlet it names. Any two reports that may be linked share a key.
 */
export function linkMembersOf(report: Report): { readonly key: string; readonly about: LinkTraits }[] {
  const about = aboutReport(report);
  const outlets = new Set([about.outlet, about.origin].filter((outlet) => outlet !== ""));
  const titles = [...outlets].flatMap((outlet) => leadingWords(about.titleWords).map((word) => textDigest(`${outlet}\n${word}`)));
  return [
    ...(about.body === "" ? [] : [{ key: `body/${about.body}`, about: { ...about, by: "body" as const } }]),
    ...titles.map((digest) => ({ key: `title/${digest}`, about: { ...about, by: "title" as const } })),
  ];
}

function aboutReport(report: Report): Omit<LinkTraits, "by"> {
  return {
    outletName: report.outlet,
    ...outletKeys(report),
    titleWords: titleWordsOf(report.title ?? ""),
    body: digestOfBody(plainWords(bodyOf(report) || report.text)),
    day: report.published?.value ?? "9999",
    evidence: originHop(report)?.evidence ?? [],
  };
}

// "Breaking news" says too little; what runs on for longer is no title but a text.
const FEWEST_TITLE_WORDS = 3;
const MOST_TITLE_WORDS = 60;

/** Longest first, since long words are in fewer titles, then by code unit: one order for all titles. */
function titleWordsOf(title: string): string[] {
  const words = [...new Set(plainWords(title))];
  if (words.length < FEWEST_TITLE_WORDS || words.length > MOST_TITLE_WORDS) return [];
  return words.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

const FEWEST_BODY_WORDS = 20;

const digestOfBody = (words: readonly string[]): string => (words.length < FEWEST_BODY_WORDS ? "" : textDigest(words.join(" ")));

/**
 * The first n - ceil(0.8 n) + 1 of n words. Sets of which four words in five are shared have one of these in common, as long as
 * all are sorted alike (prefix filtering: Chaudhuri, Ganti, Kaushik, "A Primitive Operator for Similarity Joins in Data Cleaning", 2006).
 */
const leadingWords = (words: readonly string[]): readonly string[] =>
  words.length === 0 ? [] : words.slice(0, Math.floor(words.length / 5) + 1);
