import { type CertaintyLevel, gradeOf } from "../../src/model/certainty.ts";
import type { Attribution, Claim } from "../../src/model/claim.ts";
import { claimId, reportId } from "../../src/model/ids.ts";
import type { Reading } from "../../src/model/reading.ts";
import type { Report } from "../../src/model/report.ts";
import type { Span } from "../../src/model/span.ts";

const HEADLINE = "Harbour Guard and Reef Militia set up a joint command?";
const LEAD = "At least 12 fishermen were reportedly killed near Port Tamber on Friday, the Island Observer newspaper said.";
const DENIAL = "The Reef Militia denied that its boats fired on the convoy, and claimed 3,000 islanders had been displaced.";
const LICENCE =
  "Permission is granted to community internet sites if the source and the copyright are acknowledged and the original is linked.";
const RESTRICTED = "For print and commercial sites write to rights@lagoon-post.example.";

const TEXT = [
  HEADLINE,
  LEAD,
  DENIAL,
  "Region: Outer Shoals",
  "Theme: Fisheries, Armed groups",
  "© Reef Wire 2031",
  LICENCE,
  RESTRICTED,
].join("\n\n");

/** The words as a span of `text`; a test that names words which are not there fails at once. */
function spanOf(words: string, text: string = TEXT): Span {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`the example has no "${words}"`);
  return { start, end: start + words.length };
}

const author = (stance: Attribution["stance"], source = "Reef Wire"): Attribution => ({
  source,
  sourceType: "author",
  cue: [],
  cueClass: "authorial",
  stance,
});

/** A claim with nothing in it but what is given. */
export function claimWith(id: string, sentence: number, level: CertaintyLevel, given: Partial<Claim>): Claim {
  return {
    id: claimId(id),
    sentence,
    kind: "event",
    content: [],
    chain: [author("CT+")],
    certainty: { level, grade: gradeOf(level), author: "CT+", polarity: "+", hedges: [] },
    tense: "past",
    eventType: "none",
    actors: [],
    places: [],
    times: [],
    quantities: [],
    extractor: "by-hand/1",
    ...given,
  };
}

const REPORT: Report = {
  id: reportId("example"),
  kind: "html",
  url: "https://lagoon-post.example/2031/05/joint-command",
  title: HEADLINE,
  outlet: "The Lagoon Post",
  bylines: ["Reef Wire"],
  published: { value: "2031-05-03" },
  modified: { value: "2031-05-04T18:30:00+11:00" },
  original: { outlet: "Reef Wire", published: { value: "2031-05-02" }, url: "https://reef-wire.example/a/991" },
  language: "en",
  medium: "article",
  licence: {
    copyright: [{ party: "Reef Wire", year: "2031", span: spanOf("© Reef Wire 2031") }],
    permission: spanOf(LICENCE),
    grantor: "Lagoon Research Centre",
    uses: ["community-internet-sites"],
    conditions: ["acknowledge-source", "acknowledge-copyright", "hyperlink-original"],
    restricted: [{ uses: ["print", "commercial-internet-sites"], span: spanOf(RESTRICTED), contact: "rights@lagoon-post.example" }],
  },
  taxonomy: {
    region: [{ label: "Outer Shoals", span: spanOf("Outer Shoals") }],
    theme: [
      { label: "Fisheries", span: spanOf("Fisheries") },
      { label: "Armed groups", span: spanOf("Armed groups") },
    ],
    inDepthReport: [],
    tags: [],
  },
  transmission: [
    { hop: 0, outlet: "Reef Wire", role: "origin", date: "2031-05-02", evidence: [] },
    { hop: 1, outlet: "The Lagoon Post", role: "republisher", date: "2031-05-03", evidence: [] },
  ],
  text: TEXT,
  blocks: [],
  notes: [{ code: "DATE_GUESSED", message: "two dates stand on the page; the later one is taken as this outlet's own" }],
};

const OBSERVER: Attribution = {
  source: "Island Observer",
  sourceType: "media",
  span: spanOf("the Island Observer newspaper"),
  cue: [spanOf("said.").start].map((start) => ({ start, end: start + 4 })),
  cueClass: "say-verb",
  stance: "CT+",
};

const militia = (cue: string, stance: Attribution["stance"]): Attribution => ({
  source: "Reef Militia",
  sourceType: "belligerent",
  span: spanOf("The Reef Militia"),
  cue: [spanOf(cue)],
  cueClass: "deny-verb",
  stance,
});

const CLAIMS: readonly Claim[] = [
  claimWith("c01", 0, "unknown", {
    content: [spanOf("Harbour Guard and Reef Militia set up a joint command")],
    chain: [author("Uu")],
    certainty: { level: "unknown", grade: 0, author: "Uu", polarity: "+", hedges: [{ span: spanOf("?"), class: "question" }] },
    eventType: "cooperate",
    actors: [
      { ref: "HG", role: "party", span: spanOf("Harbour Guard") },
      { ref: "RM", role: "party", span: spanOf("Reef Militia") },
    ],
  }),
  claimWith("c02", 1, "reported", {
    content: [spanOf("At least 12 fishermen were"), spanOf("killed near Port Tamber on Friday")],
    chain: [author("Uu"), OBSERVER, { sourceType: "unspecified", cue: [spanOf("reportedly")], cueClass: "hearsay-adverb", stance: "Uu" }],
    certainty: {
      level: "reported",
      grade: 3,
      author: "Uu",
      source: "Uu",
      polarity: "+",
      hedges: [{ span: spanOf("reportedly"), class: "hearsay-adverb" }],
    },
    eventType: "assault",
    actors: [{ ref: "fishermen", role: "victim", span: spanOf("fishermen") }],
    places: [
      {
        ref: "Port Tamber",
        span: spanOf("Port Tamber"),
        resolution: {
          status: "resolved",
          id: "room:port-tamber",
          name: "Port Tamber",
          country: "XI",
          lat: -40,
          lon: -120,
          precision: "25km",
        },
      },
    ],
    times: [{ span: spanOf("Friday"), value: "2031-05-02" }],
    quantities: [{ span: spanOf("At least 12"), measure: "killed", min: 12, of: "fishermen" }],
  }),
  claimWith("c03", 2, "alleged", {
    content: [spanOf("its boats fired on the convoy")],
    chain: [author("Uu"), militia("denied", "CT-")],
    certainty: { level: "alleged", grade: 2, author: "Uu", source: "CT-", polarity: "-", hedges: [] },
    eventType: "assault",
    actors: [{ ref: "RM", role: "agent", span: spanOf("its boats") }],
  }),
  claimWith("c04", 2, "alleged", {
    content: [spanOf("3,000 islanders had been displaced")],
    chain: [author("Uu"), militia("claimed", "CT+")],
    certainty: {
      level: "alleged",
      grade: 2,
      author: "Uu",
      source: "CT+",
      polarity: "+",
      hedges: [{ span: spanOf("claimed"), class: "claim-verb" }],
    },
    eventType: "coerce",
    actors: [{ ref: "islanders", role: "victim", span: spanOf("islanders") }],
    places: [{ ref: "the eastern shore", span: spanOf("convoy") }],
    quantities: [{ span: spanOf("3,000"), measure: "displaced", min: 3000, max: 3000, of: "islanders" }],
  }),
];

/** A republished page with an invented war, read by hand: two sentences and a headline, four claims. */
export const EXAMPLE_READING: Reading = {
  report: REPORT,
  sentences: [HEADLINE, LEAD, DENIAL].map((words, index) => ({
    index,
    span: spanOf(words),
    part: index === 0 ? ("headline" as const) : ("body" as const),
    block: index,
  })),
  claims: CLAIMS,
  attributions: [],
  entities: [],
  toponyms: [],
};

/** The names the example's actors go by. */
export const NAMES: ReadonlyMap<string, string> = new Map([
  ["HG", "Harbour Guard of the Outer Shoals"],
  ["RM", "Reef Militia"],
]);
