import type { Span } from "../model/span.ts";
import type { GoldFault } from "./gold-fault.ts";
import type { GoldClaim, GoldReport } from "./gold-report.ts";

/** What a careful annotator would not do: labels that point nowhere or mark what nobody uses, numbers and levels that contradict their words. */
export function goldFaults(report: GoldReport): GoldFault[] {
  return [
    ...labelFaults(report),
    ...report.claims.flatMap((claim) => claimFaults(report, claim).map((fault) => ({ line: claim.line, fault }))),
  ];
}

function labelFaults({ spans, claims, text, paragraphs }: GoldReport): GoldFault[] {
  const used = new Set(claims.flatMap(labelsOf));
  const unused = [...spans.keys()].filter((label) => !used.has(label)).map((label) => ({ line: 1, fault: `no claim speaks of ${label}` }));
  const twice = claims.filter(({ label }, index) => claims.findIndex((one) => one.label === label) !== index);
  const size = text.split(/\s+/u).length;
  const isFurniture = ({ start }: Span) =>
    paragraphs.some(({ role, span }) => role === "furniture" && start >= span.start && start < span.end);
  return [
    ...unused,
    ...farApart(spans, text).map((label) => ({
      line: 1,
      fault: `${label} marks words of two sentences; a second mention has a label of its own`,
    })),
    ...twice.map(({ line, label }) => ({ line, fault: `${label} has a line already` })),
    ...(size < 100 || size > 420 ? [{ line: 1, fault: `expected 150 to 350 words, met ${size}` }] : []),
    ...(claims.length === 0 ? [{ line: 1, fault: "there is no claim" }] : []),
    ...claims
      .filter(({ label }) => (spans.get(label) ?? []).some(isFurniture))
      .map(({ line, label }) => ({ line, fault: `${label} stands in furniture` })),
  ];
}

/** Labels, but for those of contents, whose pieces stand in two sentences: a slip, since two pieces are one span. */
function farApart(spans: GoldReport["spans"], text: string): string[] {
  return [...spans].flatMap(([label, pieces]) => {
    const [first, last] = [pieces[0], pieces.at(-1)];
    if (label.startsWith("c") || first === undefined || last === undefined || first === last) return [];
    return /[.!?]["”’]?\s+["“‘]?\p{Lu}|\n/u.test(text.slice(first.end, last.start)) ? [label] : [];
  });
}

function labelsOf(claim: GoldClaim): string[] {
  const lists = [claim.actors, claim.places, claim.times, claim.quantities, claim.hedges];
  return [
    claim.label,
    ...claim.links.flatMap(({ source, cue }) => [...(source === undefined ? [] : [source]), ...cue]),
    ...lists.flatMap((list) => list.map(({ label }) => label)),
    ...claim.quantities.flatMap(({ of }) => (of === undefined ? [] : [of])),
    ...claim.relations.map(({ to }) => to),
  ];
}

function claimFaults({ spans, claims, text }: GoldReport, claim: GoldClaim): string[] {
  const pieces = (label: string): readonly Span[] => spans.get(label) ?? [];
  const words = (label: string): string =>
    pieces(label)
      .map(({ start, end }) => text.slice(start, end))
      .join(" … ");
  const meets = (label: string): boolean =>
    pieces(label).some((one) => pieces(claim.label).some((own) => one.start < own.end && own.start < one.end));
  const absent = labelsOf(claim).filter((label) => pieces(label).length === 0);
  const innermost = claim.links.at(-1);
  const edges = pieces(claim.label).filter(({ start, end }) => /^\s|^[,;:.]|\s$|[,;:]$/u.test(text.slice(start, end)));
  const checks: readonly (false | string)[] = [
    absent.length > 0 && `nothing is marked as ${[...new Set(absent)].join(", ")}`,
    edges.length > 0 && `${claim.label} begins or ends with a blank or a stop`,
    claim.links.some(({ cue }) => cue.some(meets)) && `${claim.label} holds the words that attribute it`,
    claim.level === "reported" && claim.links.length === 0 && `${claim.label} is reported by nobody`,
    claim.level === "alleged" &&
      claim.links.length === 0 &&
      claim.hedges.length === 0 &&
      `${claim.label} is alleged by nobody and nothing hedges it`,
    claim.level === "asserted" &&
      claim.links.length > 0 &&
      claim.stance === "Uu" &&
      `${claim.label} is asserted, and its author commits to nothing`,
    innermost?.class === "deny-verb" && innermost.stance.endsWith("+") && `${claim.label} is denied, with the stance ${innermost.stance}`,
    claim.isNegative !== (innermost?.stance ?? claim.stance).endsWith("-") &&
      !["Uu", "CTu"].includes(innermost?.stance ?? claim.stance) &&
      `the polarity and the stance of ${claim.label} differ`,
    ["event", "intent", "prediction"].includes(claim.kind) &&
      claim.eventType === "none" &&
      claim.note === undefined &&
      `${claim.label} is an ${claim.kind} of no type; say why in a note`,
    ...claim.quantities.map(({ label }) => !meets(label) && `${label} “${words(label)}” lies outside ${claim.label}`),
    ...claim.quantities.map(
      ({ label, min, max }) => isDigitsOff(words(label), min, max) && `${label} “${words(label)}” is not ${min ?? ""}..${max ?? ""}`,
    ),
    ...claim.relations.map(({ to }) => !claims.some(({ label, line }) => label === to && line < claim.line) && `${to} is no earlier claim`),
  ];
  return checks.filter((fault) => fault !== false);
}

/** A number in digits is one of its two ends: "at least 12" is 12.. */
function isDigitsOff(words: string, min: number | undefined, max: number | undefined): boolean {
  const digits = /\d[\d,]*(?:\.\d+)?/u.exec(words)?.[0];
  if (digits === undefined || /million|billion|thousand|bn|km|mile|feet|metre|hour|week|month|year/iu.test(words)) return false;
  const number = Number(digits.replaceAll(",", ""));
  return number !== min && number !== max && number + 1 !== min && number - 1 !== max;
}
