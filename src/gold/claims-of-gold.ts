import { CERTAINTY_LEVELS, gradeOf } from "../model/certainty.ts";
import type { GoldClaim, GoldReport } from "./gold-report.ts";

type Offsets = readonly [begin: number, end: number];

/** A gold report in the shape of reportedly-claims/1, as scorers read it. */
export function claimsOfGold(report: GoldReport) {
  return {
    format: "reportedly-claims/1",
    levels: Object.fromEntries(CERTAINTY_LEVELS.map((level) => [level, gradeOf(level)])),
    text: report.text,
    claims: withCuesGoingOn(report.claims).map((claim) => asClaim(report, claim)),
  };
}

/** A quotation that runs on goes by the words that made its source speak before. */
function withCuesGoingOn(claims: readonly GoldClaim[]): GoldClaim[] {
  const cues = new Map<string, readonly string[]>();
  return claims.map((claim) => {
    const links = claim.links.map((link) => {
      if (link.source === undefined) return link;
      if (link.cue.length > 0) cues.set(link.source, link.cue);
      return link.cue.length > 0 ? link : { ...link, cue: cues.get(link.source) ?? [] };
    });
    return { ...claim, links };
  });
}

function asClaim(report: GoldReport, claim: GoldClaim) {
  const offsets = (label: string): Offsets[] => (report.spans.get(label) ?? []).map(({ start, end }) => [start, end]);
  const whole = (label: string): Offsets | null => {
    const all = offsets(label);
    return all.length === 0 ? null : [Math.min(...all.map(([begin]) => begin)), Math.max(...all.map(([, end]) => end))];
  };
  const words = (label: string): string =>
    (report.spans.get(label) ?? []).map(({ start, end }) => report.text.slice(start, end)).join(" … ");
  return {
    id: claim.label,
    kind: claim.kind,
    content: offsets(claim.label),
    chain: [
      { source: report.outlet, sourceType: "author", span: null, cue: [], cueClass: "authorial", stance: claim.stance },
      ...claim.links.map(({ source, type, cue, class: cueClass, stance }) => ({
        source: source === undefined ? null : words(source),
        sourceType: type,
        span: source === undefined ? null : whole(source),
        cue: cue.flatMap(offsets),
        cueClass,
        stance,
      })),
    ],
    certainty: { level: claim.level, grade: gradeOf(claim.level), polarity: claim.isNegative ? "-" : "+" },
    tense: claim.tense,
    eventType: claim.eventType,
    actors: claim.actors.map(({ role, label, name }) => ({ span: whole(label), role, ref: name ?? words(label) })),
    places: claim.places.map(({ label, name }) => ({ span: whole(label), ref: name ?? words(label) })),
    times: claim.times.map(({ label, value }) => ({ span: whole(label), value })),
    quantities: claim.quantities.map(({ label, measure, min, max }) => ({
      span: whole(label),
      measure,
      min: min ?? null,
      max: max ?? null,
    })),
    relations: claim.relations.map(({ name: kind, to }) => ({ kind, to })),
    ambiguous: claim.ambiguous,
  };
}
