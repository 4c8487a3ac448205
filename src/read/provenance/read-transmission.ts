import type { Hop, PublishedDate, Report } from "../../model/report.ts";
import type { Span } from "../../model/span.ts";
import { machineDate } from "../facts/find-days.ts";
import { hostOf, type OutletBook } from "../facts/outlet-book.ts";
import type { PageFacts } from "../facts/read-page-facts.ts";
import type { PartyLine } from "./find-party-lines.ts";
import { isAgency } from "./is-agency.ts";
import { isOwnName } from "./is-own-name.ts";

/** Everything on the page that bears on how it was handed on; spans are those of the report's text. */
export interface TransmissionEvidence {
  readonly outlet?: string | undefined;
  readonly url?: string | undefined;
  readonly published?: PublishedDate | undefined;
  readonly lines: readonly (PartyLine & { readonly span: Span })[];
  /** Lines that name an outlet without dating or crediting: bylines, copyright, indexes of authors. */
  readonly mentions: readonly { readonly party: string; readonly span?: Span | undefined }[];
  /** An address on another host that the markup names as the proper one. */
  readonly elsewhere?: string | undefined;
  readonly basedOn?: PageFacts["basedOn"];
  /** Addresses at which the markup says the text stands as well: they may be posts about it. */
  readonly alsoAt?: readonly string[] | undefined;
  /** The outlet's name by the word of a feed. */
  readonly namedElsewhere?: string | undefined;
}

export type Transmission = Pick<Report, "outlet" | "original" | "transmission" | "published">;

interface Origin {
  readonly outlet: string;
  readonly url?: string | undefined;
  readonly published?: string | undefined;
}

/**
 * The way of a report from its origin to the page that was read. The page's own words outrank its markup, a full statement
 * ("originally published by …") outranks a source line, that an agency's credit, that "via" and "provided by", that a second
 * line with a name and a date. Whoever passed the text on without being its origin is a step in between.
 */
export function readTransmission(evidence: TransmissionEvidence, outlets: OutletBook): Transmission {
  const dated = evidence.lines.filter((line) => line.kind === "dateline");
  const carrier = evidence.outlet ?? carrierOf(evidence, dated, outlets) ?? evidence.namedElsewhere;
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
  const url = origin.url ?? addressOf(origin.outlet, evidence, outlets);
  const first = { ...hopOf(0, origin.outlet, originDay, evidence, outlets), url };
  const original = { outlet: origin.outlet, published: originDay, url: url === undefined || isFrontPage(url) ? undefined : url };
  const between = carriersBetween(origin.outlet, carrier, evidence, outlets).map((line, index) => ({
    ...hopOf(index + 1, outlets.named(line.party)?.name ?? line.party, publishedIn(line), evidence, outlets),
    url: line.href,
  }));
  const last = carrier === undefined ? [] : [{ ...hopOf(between.length + 1, carrier, day, evidence, outlets), url: evidence.url }];
  return { outlet: carrier, published: day, original, transmission: [first, ...between, ...last] };
}

/**
 * Where the origin's own text stands: the link behind its name, a link to "the original" beside it, or the address that the
 * markup gives. The front page of the origin is told only where nothing says it better.
 */
function addressOf(origin: string, evidence: TransmissionEvidence, outlets: OutletBook): string | undefined {
  const { lines, basedOn, elsewhere, alsoAt = [], url: own } = evidence;
  const isIts = (url: string): boolean => outlets.same(outlets.at(url)?.name ?? hostOf(url), origin) || outlets.same(hostOf(url), origin);
  // "ht.example" may well be the Harbour Tribune's, unless it is known as somebody else's.
  const mayBeIts = (url: string): boolean =>
    isIts(url) || (evidence.outlet !== undefined && outlets.at(url) === undefined && !outlets.same(hostOf(url), evidence.outlet));
  const isOther = ({ href }: { readonly href?: string | undefined }): boolean =>
    /^https?:/u.test(href ?? "") && hostOf(href) !== hostOf(own);
  const linked = lines.filter(({ party, href }) => outlets.same(party, origin) && /^https?:/u.test(href ?? ""));
  const unnamed = lines.filter((line) => line.party === "" && isOther(line));
  const addresses = [
    ...[...linked, ...unnamed].map(({ href }) => href),
    ...[basedOn?.url, elsewhere].filter((url) => url !== undefined && hostOf(url) !== hostOf(own) && mayBeIts(url)),
    ...alsoAt.filter(isIts),
  ];
  return addresses.find((url) => url !== undefined && !isFrontPage(url)) ?? addresses.find((url) => url !== undefined);
}

/** `https://harbourtribune.example/` leads to the outlet, to none of its texts. */
const isFrontPage = (url: string): boolean => URL.canParse(url) && /^\/?$/u.test(new URL(url).pathname) && new URL(url).search === "";

/** "Via X" and "provided by X" beside a named origin: the text went through X. */
function carriersBetween(origin: string, carrier: string | undefined, { lines }: TransmissionEvidence, outlets: OutletBook) {
  const passed = lines.filter(({ kind, party }) => kind === "carrier" && party !== "" && !outlets.same(party, origin));
  const other = passed.filter(({ party }) => carrier === undefined || !outlets.same(party, carrier));
  return other.filter(({ party }, index) => other.findIndex((line) => outlets.same(line.party, party)) === index).slice(0, 3);
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
  const { outlet: carrier, url } = evidence;
  const isOther = (party: string): boolean => party !== "" && (carrier === undefined || !isOwnName(party, carrier, url, outlets));
  const said = (["statement", "source-line", "wire", "carrier"] as const).flatMap((kind) =>
    evidence.lines.filter((line) => line.kind === kind && isOther(line.party)),
  );
  const [line] = said;
  if (line !== undefined) return { outlet: outlets.named(line.party)?.name ?? line.party };
  const second =
    carrier === undefined
      ? undefined
      : dated.find(({ party }) => isOther(party) && (isPaired(dated, carrier, outlets) || outlets.named(party) !== undefined));
  if (second !== undefined) return { outlet: outlets.named(second.party)?.name ?? second.party };
  const byline = evidence.mentions.find(({ party }) => isOther(party) && isAgency(party, outlets));
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
  return outlet === "" || !isOther(outlet) ? undefined : { outlet, url, published: basedOn?.published };
}

function originDate(origin: Origin, { lines }: TransmissionEvidence, outlets: OutletBook): PublishedDate | undefined {
  const own = lines.filter((line) => line.day !== undefined && outlets.same(line.party, origin.outlet));
  const marked = machineDate(origin.published ?? "");
  return publishedIn(own.find((line) => line.kind === "dateline") ?? own[0]) ?? (marked === undefined ? undefined : { value: marked });
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
  const evidence = [...lines, ...mentions].flatMap(({ party, span }) => (outlets.same(party, outlet) && span !== undefined ? [span] : []));
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
