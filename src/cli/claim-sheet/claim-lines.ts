import type { ActorMention, Claim, ClaimRelation, TimeMention } from "../../model/claim.ts";
import type { Report } from "../../model/report.ts";
import { wordsOf } from "../../model/span.ts";
import { indented, lineWidth, padded } from "../terminal/columns.ts";
import { captured, joined, type Line, plain, type Run } from "../terminal/run.ts";
import { wrap } from "../terminal/wrap.ts";
import { certaintyScale } from "./certainty-scale.ts";
import { codeWords } from "./code-words.ts";
import { dateWords } from "./date-words.ts";
import { type Fact, factLines } from "./fact-lines.ts";
import { placeWords } from "./place-words.ts";
import { quantityFact } from "./quantity-words.ts";
import { speakers } from "./speakers.ts";

/** Gives the name to show for an actor's id; undefined when the world knows none. */
export type NameOf = (ref: string) => string | undefined;

const FACTS_INDENT = 2;

/** One claim: how sure and of what kind, then who says it and what it is about. `quoted` repeats its own words, for a sentence with several. */
export function claimLines(claim: Claim, report: Report, width: number, nameOf: NameOf, quoted: boolean): Line[] {
  return [...headLines(claim, width), ...indented(factLines(factsOf(claim, report, nameOf, quoted), width - FACTS_INDENT), FACTS_INDENT)];
}

/** "●●●○○ reported · assault · past                c07" */
function headLines(claim: Claim, width: number): Line[] {
  const id = plain(claim.id, "quiet");
  const words = joined([certaintyScale(claim.certainty.level), ...traits(claim)], " · ");
  const room = width - lineWidth([id]) - 1;
  return wrap(words, room).map((line, index) => (index === 0 ? [...padded(line, room + 1), id] : line));
}

function traits({ certainty, kind, eventType, tense }: Claim): Run[][] {
  const negated = certainty.polarity === "-" ? [[plain("negated", "strong")]] : [];
  const type = eventType === "none" ? [] : [[plain(eventType)]];
  const own = kind === "event" && eventType !== "none" ? [] : [[plain(codeWords(kind))]];
  return [...negated, ...type, ...own, [plain(tense)]];
}

function factsOf(claim: Claim, { text, outlet }: Report, nameOf: NameOf, quoted: boolean): Fact[] {
  return [
    { label: "claim", words: quoted ? contentOf(claim, text) : [] },
    { label: "speakers", words: speakers(claim.chain, text, outlet) },
    ...claim.quantities.map((quantity) => quantityFact(quantity, text)),
    {
      label: "actors",
      words: joined(
        claim.actors.map((actor) => actorWords(actor, text, nameOf)),
        ", ",
      ),
    },
    ...claim.places.map((place, index) => ({ label: index === 0 ? "places" : "", words: placeWords(place, text) })),
    {
      label: "times",
      words: joined(
        claim.times.map((time) => timeWords(time, text)),
        ", ",
      ),
    },
    { label: "hedges", words: hedgeWords(claim, text) },
    ...(claim.relations ?? []).map((relation, index) => ({ label: index === 0 ? "relations" : "", words: relationWords(relation) })),
    // The rules stand behind every other claim; what a model proposed shall never pass for theirs.
    { label: "found by", words: claim.extractor.startsWith("model:") ? [captured(claim.extractor)] : [] },
  ].filter((fact) => fact.words.length > 0);
}

function contentOf({ content }: Claim, text: string): Run[] {
  return [
    plain("“"),
    ...joined(
      content.map((span) => [captured(wordsOf(text, span))]),
      " … ",
    ),
    plain("”"),
  ];
}

/** "SDF → Syrian Democratic Forces (agent)": the page's words, then the name they stand for when that is another. */
function actorWords({ span, ref, role }: ActorMention, text: string, nameOf: NameOf): Run[] {
  const name = nameOf(ref);
  const said = span === undefined ? undefined : wordsOf(text, span);
  const meant = name !== undefined && name.toLowerCase() !== said?.toLowerCase() ? name : undefined;
  const shown =
    said === undefined
      ? [captured(meant ?? ref), plain(" (implied)", "quiet")]
      : [captured(said), ...(meant === undefined ? [] : [plain(" → "), captured(meant)])];
  return [...shown, plain(` (${role})`, "quiet")];
}

function timeWords({ span, value }: TimeMention, text: string): Run[] {
  return [captured(wordsOf(text, span)), plain(" → "), plain(value === undefined ? "no date fixed" : dateWords(value))];
}

/** "contradicts c03 (gives another number of killed)": the earlier claim that it repeats, contradicts or qualifies, and why. */
const relationWords = ({ kind, to, reason }: ClaimRelation): Run[] => [
  plain(`${codeWords(kind)} ${to}`),
  ...(reason === "" ? [] : [plain(` (${reason})`, "quiet")]),
];

/** What hedges beside the cues, which stand with their speakers. */
function hedgeWords({ certainty, chain }: Claim, text: string): Run[] {
  const cues = chain.flatMap((link) => link.cue);
  const hedges = certainty.hedges.filter(({ span }) => !cues.some((cue) => cue.start === span.start && cue.end === span.end));
  return joined(
    hedges.map((hedge) => [plain("“"), captured(wordsOf(text, hedge.span)), plain("”"), plain(` (${codeWords(hedge.class)})`, "quiet")]),
    ", ",
  );
}
