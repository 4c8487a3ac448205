import type { RawBlock } from "../layout/raw-block.ts";
import { extractBlocks } from "../page/extract-blocks.ts";
import { parsePage } from "../page/parse-page.ts";

/** The blocks of HTML that was made of a document: it has no page around it, so that all of it belongs to the report. */
export const keptBlocks = (html: string): RawBlock[] => extractBlocks(parsePage(html).body).map(({ block }) => kept(block));

function kept(block: RawBlock): RawBlock {
  const { tag, within } = block.setting;
  // Converters put a paragraph into every cell and item.
  const element = tag !== "p" ? tag : within.has("table") ? "td" : within.has("list") ? "li" : tag;
  // "Interview in Port Ansel, 4 March 2031" in a note dates no report.
  const isNote = block.setting.hints.some((hint) => /^(?:foot|end)note-\d+$/u.test(hint));
  const setting = { ...block.setting, tag: element, isKept: !within.has("hidden") };
  return isNote ? { ...block, setting, role: "list" } : { ...block, setting };
}
