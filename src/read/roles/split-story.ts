import type { OutletBook } from "../facts/outlet-book.ts";
import type { RawBlock } from "../layout/raw-block.ts";
import { splitClosing, splitOpening } from "./split-furniture.ts";
import { splitNotice } from "./split-notice.ts";

/** The first and the last paragraph of the story may carry furniture on their ends, and what stands below it may hold two lines in one. */
export function splitStory(
  blocks: readonly RawBlock[],
  headline: number | undefined,
  title: string | undefined,
  outlets: OutletBook,
): RawBlock[] {
  // Only what comes after the headline is cut, so that the headline keeps its place in the list.
  const story = blocks.flatMap((block, index) =>
    index > (headline ?? -1) && block.setting.isKept && block.text.length > 60 ? [index] : [],
  );
  const [first] = story;
  const last = story.at(-1);
  return blocks.flatMap((block, index) => {
    if (index > (headline ?? -1) && index !== first && index !== last) return splitNotice(block);
    const opened = index === first ? splitOpening(block, title, outlets) : [block];
    if (index !== last) return opened;
    return [...opened.slice(0, -1), ...opened.slice(-1).flatMap((rest) => splitClosing(rest, outlets))];
  });
}
