import type { PublishedDate } from "../../model/report.ts";
import type { Byline } from "../facts/byline.ts";
import { hostOf, type OutletBook } from "../facts/outlet-book.ts";
import type { PageFacts } from "../facts/read-page-facts.ts";
import { visibleLine } from "../layout/visible-line.ts";
import { amidStory } from "./amid-story.ts";
import { findPartyLines } from "./find-party-lines.ts";
import type { PlacedBlock } from "./placed-block.ts";
import { readCopyright } from "./read-copyright.ts";
import type { TransmissionEvidence } from "./read-transmission.ts";

interface Found {
  readonly blocks: readonly PlacedBlock[];
  readonly bylines: readonly Byline[];
  readonly facts?: PageFacts | undefined;
  /** What a feed says of the page. */
  readonly elsewhere?: Pick<PageFacts, "outlets" | "basedOn"> | undefined;
  readonly outlet?: string | undefined;
  readonly url?: string | undefined;
  readonly published?: PublishedDate | undefined;
}

/** A page that names more parties than this is a list. */
const MOST_LINES = 60;

/** "PORT ANSEL, Isles (KSKR) --": a station of North America before its own story. It is the outlet under another name. */
const CALL_SIGN = /^[KW]\p{Lu}{2,3}(?:[ -](?:TV|FM|AM))?$/u;

/** Gather what the page says about its way, with spans of the report's text. */
export function evidenceOf(
  { blocks, bylines, facts, elsewhere, outlet, url, published }: Found,
  outlets: OutletBook,
): TransmissionEvidence {
  const isAmid = amidStory(blocks);
  const spoken = findPartyLines(blocks, outlets, published?.value).filter(({ kind, party, block }) => {
    // A source line in the midst of the story names the source of a chart or a film, not of the story.
    if (kind === "source-line" || kind === "carrier") return !isAmid(block);
    return !(kind === "wire" && outlet !== undefined && CALL_SIGN.test(party) && outlets.named(party) === undefined);
  });
  const lines = spoken.slice(0, MOST_LINES).map((line) => {
    const start = blocks[line.block]?.start ?? 0;
    const moved = (span: { readonly start: number; readonly end: number }) => ({ start: start + span.start, end: start + span.end });
    return { ...line, span: moved(line.line), day: line.day && { value: line.day.value, span: moved(line.day.span) } };
  });
  const canonical = hostOf(facts?.canonical) === "" ? undefined : facts?.canonical;
  const isElsewhere =
    canonical !== undefined && url !== undefined && hostOf(url) !== "" && siteOf(hostOf(canonical)) !== siteOf(hostOf(url));
  return {
    outlet,
    url,
    published,
    lines,
    mentions: mentionsIn(blocks, bylines),
    elsewhere: isElsewhere ? canonical : undefined,
    basedOn: facts?.basedOn ?? elsewhere?.basedOn,
    alsoAt: facts?.alsoAt,
    namedElsewhere: elsewhere?.outlets[0],
  };
}

/** Bylines, parties of copyright lines and indexes of authors: they name who a text belongs to. */
function mentionsIn(blocks: readonly PlacedBlock[], bylines: readonly Byline[]): TransmissionEvidence["mentions"] {
  const spanOf = (block: PlacedBlock) => ({ start: block.start, end: block.start + block.text.length });
  const signed = bylines.map(({ name, span }) => ({ party: name, span }));
  const owned = blocks
    .filter(({ role, text }) => role === "copyright" && OWN_NOTICE.test(text))
    .slice(0, MOST_LINES)
    .flatMap((block) =>
      readCopyright(block).flatMap(({ party }) =>
        [party, ...party.split("/").slice(1)].map((name) => ({ party: name, span: spanOf(block) })),
      ),
    );
  const indexed = blocks
    .filter(({ role }) => role === "author-index")
    .slice(0, MOST_LINES)
    .flatMap((block) => {
      const { words, links } = visibleLine(block);
      const named =
        links.length > 0 ? links.map(({ span }) => words.slice(span.start, span.end)) : [words.replace(/^.*?(?:by|from)\s?:?\s/iu, "")];
      return named.map((party) => ({ party, span: spanOf(block) }));
    });
  return [...signed, ...owned, ...indexed];
}

/** "Meridian Press articles: Copyright …" is the notice of a site that carries them, on every page. */
const OWN_NOTICE = /^[^\p{L}\p{N}]{0,3}(?:copyright|©|\(c\)|\d{4})|^[^.:]{0,60}©/iu;

/** The last two labels of a host, three where the second is a short one (`lantern.co.uk`): pages of one site have many hosts. */
function siteOf(host: string): string {
  const labels = host.split(".");
  return labels.slice((labels.at(-2)?.length ?? 0) <= 3 && labels.length > 2 ? -3 : -2).join(".");
}
