import type { AttributionSpans } from "../model/claim.ts";
import type { Span } from "../model/span.ts";
import type { GoldClaim, GoldReport } from "./gold-report.ts";

/**
 * Who is made to say what in a gold report, as a tagger learns it: one attribution for each outermost source of a paragraph with its cue,
 * over all that it is made to say. What others say inside belongs to its content. A content takes in the word that hangs it on
 * ("that", "to", "whether") and its quotation marks.
 */
export function attributionsOfGold(report: GoldReport): AttributionSpans[] {
  const drafts = new Map<string, Draft>();
  let speaking: Draft | undefined;
  for (const claim of report.claims) {
    const [link] = claim.links;
    if (link === undefined) continue;
    const source = link.source === undefined ? [] : (report.spans.get(link.source) ?? []);
    const isGoingOn = link.cue.length === 0 && link.class !== "direct-quote" && speaking !== undefined;
    const key = `${link.source ?? ""} ${link.cue.join("+")}`;
    const draft: Draft = (isGoingOn ? speaking : drafts.get(key)) ?? {
      source,
      cue: link.cue.flatMap((label) => [...(report.spans.get(label) ?? [])]).map((cue) => verbGroup(cue, report, source)),
      said: [],
    };
    draft.said.push(...saidIn(report, claim));
    drafts.set(isGoingOn ? ([...drafts].find(([, one]) => one === draft)?.[0] ?? key) : key, draft);
    speaking = draft;
  }
  return [...drafts.values()]
    .map((draft) => ({ source: draft.source, cue: draft.cue, content: hulls(draft, report) }))
    .filter(({ content }) => content.length > 0);
}

interface Draft {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly said: Span[];
}

/** The words of a claim with those of the sources inside its outermost one. */
function saidIn({ spans }: GoldReport, { label, links }: GoldClaim): Span[] {
  const inner = links.slice(1).flatMap(({ source, cue }) => [...(source === undefined ? [] : [source]), ...cue]);
  return [label, ...inner].flatMap((one) => [...(spans.get(one) ?? [])]);
}

const BEFORE_VERB =
  /(?:(?<![\p{L}\p{N}’'-])(?:(?:has|have|had|having|is|are|was|were|be|been|being|am|do|does|did|will|would|can|could|may|might|must|should|shall|to|not|never|also|later|earlier|then|now|still|again|since|often|always|already|long|just|only|repeatedly|reportedly|previously|recently|once|even|further|separately|n't|n’t)|\p{L}+ly)\s+|(?:n't|n’t|'s|’s|'ve|’ve|'d|’d|'ll|’ll|'re|’re|'m|’m)\s+)+$/iu;

/** "has long denied" for "denied": a verb that attributes, with its auxiliaries and adverbs. */
function verbGroup(cue: Span, { text, paragraphs }: GoldReport, source: readonly Span[]): Span {
  if (!/^\p{L}/u.test(text.slice(cue.start, cue.end))) return cue;
  const from = Math.max(
    ...paragraphs.map(({ span }) => span.start).filter((start) => start <= cue.start),
    ...source.map(({ end }) => end).filter((end) => end <= cue.start),
  );
  const before = BEFORE_VERB.exec(text.slice(from, cue.start))?.[0] ?? "";
  return { start: cue.start - before.length, end: cue.end };
}

/** What was said in whole stretches: one from the first word to the last, cut at paragraphs and where source and cue stand inside. */
function hulls({ source, cue, said }: Draft, { text, paragraphs }: GoldReport): Span[] {
  const own = [...source, ...cue];
  return paragraphs.flatMap(({ span }) => {
    const here = said.filter(({ start }) => start >= span.start && start < span.end);
    if (here.length === 0) return [];
    const isNamedHere = own.some(({ start }) => start >= span.start && start < span.end);
    if (!isNamedHere && !/["“”„«]/u.test(text.slice(Math.max(span.start, (here[0] as Span).start - 2), (here[0] as Span).start))) return [];
    const whole = { start: Math.min(...here.map(({ start }) => start)), end: Math.max(...here.map(({ end }) => end)) };
    return without(whole, own)
      .filter((piece) => here.some((one) => one.start < piece.end && piece.start < one.end))
      .map((piece) => widened(piece, text, span, own));
  });
}

function without(whole: Span, holes: readonly Span[]): Span[] {
  let pieces: Span[] = [whole];
  for (const hole of holes)
    pieces = pieces.flatMap((piece) =>
      hole.end <= piece.start || hole.start >= piece.end
        ? [piece]
        : [
            { start: piece.start, end: hole.start },
            { start: hole.end, end: piece.end },
          ].filter(({ start, end }) => end > start),
    );
  return pieces;
}

/** "that the port was closed" for "the port was closed", with quotation marks and the stop before them, without blanks and commas at the ends. */
function widened(piece: Span, text: string, paragraph: Span, own: readonly Span[]): Span {
  let { start, end } = piece;
  const words = text.slice(start, end);
  start += /^[\s,;:–—]*/u.exec(words)?.[0].length ?? 0;
  end -= /[\s,;:–—]*$/u.exec(words)?.[0].length ?? 0;
  const before = /(?:(?:that|whether|if|to|how|why|of|for|as)\s+)?["“”„«'‘]?$/iu.exec(text.slice(paragraph.start, start))?.[0] ?? "";
  const from = start - before.length;
  const begins = own.some((one) => one.start < start && from < one.end) ? start - (/["“”„«'‘]$/u.exec(before)?.[0].length ?? 0) : from;
  const after = /^(?:[,.!?…]?["”“»'’]+|[!?])/u.exec(text.slice(end, paragraph.end))?.[0] ?? "";
  return { start: begins, end: end + after.length };
}
