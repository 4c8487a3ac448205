import { httpAddress } from "../collections/http-address.ts";
import type { RawBlock } from "../layout/raw-block.ts";
import { extractBlocks } from "../page/extract-blocks.ts";
import { parsePage } from "../page/parse-page.ts";

/** The blocks of markup that is all report: what stands in a feed or a mail has no page around it. Links are made whole where `base` is known. */
export function htmlBlocks(html: string, base?: string): RawBlock[] {
  return extractBlocks(parsePage(html).body).map(({ block }) => ({
    ...block,
    links: block.links.map(({ span, href }) => ({ span, href: href === "" ? "" : (httpAddress(href, base) ?? href) })),
    setting: { ...block.setting, isKept: true },
  }));
}
