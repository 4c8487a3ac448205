import type { Hop, PublishedDate, Report } from "../model/report.ts";
import type { Span } from "../model/span.ts";
import type { PartyLine } from "./find-origin-lines.ts";
import { hostOf, type OutletBook } from "./outlet-book.ts";

/** Everything on the page that bears on how it was handed on; spans are those of the report's text. */
export interface TransmissionEvidence {
  readonly outlet?: string | undefined;
  readonly url?: string | undefined;
  readonly published?: PublishedDate | undefined;
  readonly lines: readonly (PartyLine & { readonly span: Span })[];
  /** Lines that name an outlet without dating or crediting: bylines, copyright, indexes of authors. */
  readonly mentions: readonly { readonly party: string; readonly span: Span }[];
  /** An address on another host that the markup names as the proper one. */
  readonly elsewhere?: string | undefined;
  readonly basedOn?: { readonly outlet?: string | undefined; readonly url?: string | undefined } | undefined;
}

export type Transmission = Pick<Report, "outlet" | "original" | "transmission" | "published">;

interface Origin {
  readonly outlet: string;
  readonly url?: string | undefined;
}

/**
 * The way of a report from its origin to the page that was read. The page's own words outrank its markup, a full statement
 * ("originally published by …") outranks a source line, that an agency's credit, that a second line with a name and a date.
 */
export function readTransmission(evidence: TransmissionEvidence, outlets: OutletBook): Transmission {
  const dated = evidence.lines.filter((line) => line.kind === "dateline");
  const carrier = evidence.outlet ?? carrierOf(evidence, dated, outlets);
  const origin = originOf({ ...evidence, outlet: carrier }, dated, outlets);
  const published =
    evidence.published ??
    publishedIn(
      dated.find((line) => carrier !== undefined && outlets.same(line.party, carrier)) ?? (origin === undefined ? dated[0] : undefined),
    );
  if (origin === undefined)
    return {
      outlet: carrier,
      published,
      original: undefined,
      transmission: carrier === undefined ? [] : [hopOf(0, carrier, published, evidence, outlets)],
    };
  const originDay = originDate(origin, evidence, outlets);
  // One date on the page, and it stands beside the agency's name: "Meridian Press, 6 April 2031".
  const day = published ?? originDay;
  const url =
    origin.url ??
    evidence.lines.find((line) => line.href !== undefined && outlets.same(line.party, origin.outlet) && /^https?:/u.test(line.href))?.href;
  const first = { ...hopOf(0, origin.outlet, originDay, evidence, outlets), url };
  const original = { outlet: origin.outlet, published: originDay, url };
  return {
    outlet: carrier,
    published: day,
    original,
    transmission: carrier === undefined ? [first] : [first, { ...hopOf(1, carrier, day, evidence, outlets), url: evidence.url }],
  };
}

/** The outlet of a text that does not say it otherwise: who stands on a date line and is not named as the origin. */
function carrierOf(evidence: TransmissionEvidence, dated: TransmissionEvidence["lines"], outlets: OutletBook): string | undefined {
  const named = evidence.lines.filter((line) => line.kind !== "dateline").map(({ party }) => party);
  const other = dated.filter((line) => !named.some((party) => outlets.same(party, line.party)));
  if (named.length > 0) return other[0]?.party;
  // Two parties and two days: the later published again what the earlier had. Of one day, the page's own line comes first.
  return latest(other)?.party;
}

const latest = (lines: TransmissionEvidence["lines"]): TransmissionEvidence["lines"][number] | undefined =>
  lines.reduce<TransmissionEvidence["lines"][number] | undefined>(
    (last, line) => (last === undefined || (line.day?.value ?? "") > (last.day?.value ?? "") ? line : last),
    undefined,
  );

function originOf(evidence: TransmissionEvidence, dated: TransmissionEvidence["lines"], outlets: OutletBook): Origin | undefined {
  const { outlet: carrier } = evidence;
  const isOther = (party: string): boolean => party !== "" && (carrier === undefined || !outlets.same(party, carrier));
  const said = (["statement", "source-line", "wire"] as const).flatMap((kind) =>
    evidence.lines.filter((line) => line.kind === kind && isOther(line.party)),
  );
  const [line] = said;
  if (line !== undefined) return { outlet: outlets.named(line.party)?.name ?? line.party };
  const second =
    carrier === undefined
      ? undefined
      : dated.find(({ party }) => isOther(party) && (isPaired(dated, carrier, outlets) || outlets.named(party) !== undefined));
  if (second !== undefined) return { outlet: outlets.named(second.party)?.name ?? second.party };
  const byline = evidence.mentions.find(({ party }) => isOther(party) && outlets.named(party)?.kind === "wire");
  if (byline !== undefined) return { outlet: outlets.named(byline.party)?.name ?? byline.party };
  return markedOrigin(evidence, isOther, outlets);
}

/** The page's own outlet stands on a date line too: then a second name with a date is not the author's. */
const isPaired = (dated: TransmissionEvidence["lines"], carrier: string, outlets: OutletBook): boolean =>
  dated.some(({ party }) => outlets.same(party, carrier));

/** What only the markup says: an organisation, or a proper address on another host. */
function markedOrigin(
  { basedOn, elsewhere, lines }: TransmissionEvidence,
  isOther: (party: string) => boolean,
  outlets: OutletBook,
): Origin | undefined {
  const linked = lines.find((line) => line.party === "" && line.href !== undefined)?.href;
  const url = basedOn?.url ?? elsewhere ?? linked;
  const outlet = basedOn?.outlet ?? outlets.at(url)?.name ?? hostOf(url);
  return outlet === "" || !isOther(outlet) ? undefined : { outlet, url };
}

function originDate(origin: Origin, { lines }: TransmissionEvidence, outlets: OutletBook): PublishedDate | undefined {
  const own = lines.filter((line) => line.day !== undefined && outlets.same(line.party, origin.outlet));
  return publishedIn(own.find((line) => line.kind === "dateline") ?? own[0]);
}

const publishedIn = (line: TransmissionEvidence["lines"][number] | undefined): PublishedDate | undefined =>
  line?.day === undefined ? undefined : { value: line.day.value, span: line.day.span };

function hopOf(
  hop: number,
  outlet: string,
  date: PublishedDate | undefined,
  { lines, mentions }: TransmissionEvidence,
  outlets: OutletBook,
): Hop {
  const evidence = [...lines, ...mentions].filter(({ party }) => outlets.same(party, outlet)).map(({ span }) => span);
  const unique = evidence.filter(
    (span, index) => evidence.findIndex((other) => other.start === span.start && other.end === span.end) === index,
  );
  return {
    hop,
    outlet,
    role: hop === 0 ? "origin" : "republisher",
    date: date?.value.slice(0, 10),
    dateSpan: date?.span,
    evidence: unique.sort((a, b) => a.start - b.start),
  };
}
