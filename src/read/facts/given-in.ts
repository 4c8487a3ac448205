import type { Source } from "../../model/reading.ts";
import type { RawBlock } from "../layout/raw-block.ts";
import { readCopyright } from "../provenance/read-copyright.ts";
import { chooseTitle } from "./choose-title.ts";
import { factsOf } from "./facts-of.ts";
import { hostOf, type OutletBook } from "./outlet-book.ts";
import { outletOf } from "./outlet-of.ts";
import type { PageFacts } from "./read-page-facts.ts";

/** What is known of a report before its blocks have roles. */
export interface Given {
  readonly title?: string | undefined;
  readonly outlet?: string | undefined;
  readonly url?: string | undefined;
}

/** Address, outlet and title, as far as they are known before the blocks have roles. */
export function givenIn(source: Source, facts: PageFacts | undefined, blocks: readonly RawBlock[], outlets: OutletBook): Given {
  const canonical = absolute(facts?.canonical, source.url) ?? absolute(facts?.ogUrl, source.url);
  const url = source.url ?? (facts?.ogUrl !== undefined && hostOf(facts.ogUrl) !== "" ? facts.ogUrl : canonical);
  const outlet = outletOf(source.outlet, facts, copyrightOwners(blocks), url, outlets);
  const title = source.title ?? (facts && (chooseTitle(facts, outlet, url, outlets) ?? factsOf(source.stated ?? []).titles[0]));
  return { title, outlet, url };
}

function copyrightOwners(blocks: readonly RawBlock[]): string[] {
  const lines = blocks.filter(({ text }) => text.length < 300 && /©|\(c\)|copyright/iu.test(text)).slice(-8);
  return lines.flatMap((block) => readCopyright({ ...block, role: "copyright", start: 0 }).map(({ party }) => party));
}

/** An http address, made absolute. */
export function absolute(href: string | undefined, base: string | undefined): string | undefined {
  if (href === undefined || !URL.canParse(href, base)) return undefined;
  const { href: url, protocol } = new URL(href, base);
  return /^https?:$/u.test(protocol) ? url : undefined;
}
