import { describe, expect, it } from "vitest";
import { FURNITURE_LINES, FURNITURE_WORDS } from "../../lexicon/page-furniture.ts";
import { MEDIUM_TITLES } from "../../lexicon/page-metadata.ts";
import { APPEAL_CUES, APPEAL_LINES } from "../../lexicon/provenance-appeal.ts";
import { AUTHOR_INDEXES, CREDITS } from "../../lexicon/provenance-credit.ts";
import { LICENCE_LINES } from "../../lexicon/provenance-licence.ts";
import { ORIGIN_STATEMENTS } from "../../lexicon/provenance-origin.ts";
import {
  ASKS,
  CC_TERMS,
  CONDITIONS,
  EXCEPTIONS,
  GRANTS,
  PUBLIC_LICENCES,
  REFUSALS,
  REQUESTS,
  USES,
  USES_OF_CONDITIONS,
  WITHOUT_CREDIT,
} from "../../lexicon/provenance-permission.ts";
import { REUSE_WORDS } from "../../lexicon/provenance-reuse.ts";
import { TAXONOMY_LABELS } from "../../lexicon/provenance-taxonomy.ts";
import { classifyLine } from "./classify-line.ts";
import { judgeReuse } from "./judge-reuse.ts";
import { knownLine } from "./known-line.ts";

describe("the lexicon of lines", () => {
  const lines = [...ORIGIN_STATEMENTS, ...LICENCE_LINES, ...CREDITS, ...AUTHOR_INDEXES, ...APPEAL_LINES, ...FURNITURE_LINES];
  it.each(lines.map((line) => [line.example, line.role, line] as const))("“%s” is %s, by its own entry", (example, role, line) => {
    expect(knownLine(example).line).toBe(line);
    expect(classifyLine(example)).toBe(role);
  });

  it.each(TAXONOMY_LABELS.map(({ example }) => example))("“%s” is taxonomy", (example) => {
    expect(classifyLine(example)).toBe("taxonomy");
  });

  const phrases = [
    ...APPEAL_CUES,
    ...ASKS,
    ...CC_TERMS,
    ...CONDITIONS,
    ...EXCEPTIONS,
    ...FURNITURE_WORDS,
    ...GRANTS,
    ...MEDIUM_TITLES,
    ...PUBLIC_LICENCES,
    ...REFUSALS,
    ...REQUESTS,
    ...USES,
    ...USES_OF_CONDITIONS,
    ...WITHOUT_CREDIT,
  ];
  it.each(phrases.map(({ example, pattern }) => [example, pattern] as const))("“%s” fits its own pattern", (example, pattern) => {
    expect(example).toMatch(pattern);
  });

  it.each(
    REUSE_WORDS.flatMap(({ examples }) => [
      [examples.allowed, "granted"],
      [examples.refused, "refused"],
      [examples.asked, "ask-first"],
    ]),
  )("“%s” is %s", (example, kind) => {
    expect(judgeReuse(example ?? "")?.kind).toBe(kind);
    expect(classifyLine(example ?? "")).toBe("licence");
  });
});

describe("lines beside a story", () => {
  it.each([
    ["By Ana Lerro and Tomas Vick", "byline"],
    ["By Ana Lerro, Skerry Review", "byline"],
    ["May 7, 2031 by Tomas Vick", "byline"],
    ["Par Élise Morvan", "byline"],
    ["بقلم ليلى حداد", "byline"],
    ["Автор: Ана Лерро", "byline"],
    ["Harbour Tribune, August 4, 2031", "dateline"],
    ["Publié le 12 mars 2031 à 18h05, mis à jour le 13 mars 2031", "dateline"],
    ["نشر في 12 مارس 2031", "dateline"],
    ["If you value this channel and are able to help, please consider a donation.", "appeal"],
    ["Categories: Ports | Tags: ferries", "taxonomy"],
  ])("“%s” is %s", (words, role) => {
    expect(classifyLine(words)).toBe(role);
  });
});

describe("sentences of a story", () => {
  it.each([
    "By Friday all three villages had been retaken.",
    "By the time the guard arrived, the boats had gone.",
    "On 4 August 2031 the guard closed the pier.",
    "The statement was first published by the ministry on Monday.",
    "The group collected donations through PayPal, police said.",
    "Source of the fire was a gas bottle, the harbour master said.",
    "Members of the union said they would support the strike.",
    "Related charges against two officers were dropped on Monday.",
    "Read by the mayor, the letter asked both sides to stop.",
    "The location: a field two miles north of Velm.",
    "Copies of the letter were sent to both sides.",
    "Follow-up strikes hit the road an hour later.",
    "Share prices of the shipping line fell by a third.",
    "Reporting that the bridge had fallen, the radio gave no source.",
    "Video shows two men on the pier.",
    "Tagged with red paint, the boats were towed away.",
  ])("“%s” is none of them", (words) => {
    expect(classifyLine(words)).toBeUndefined();
  });
});
