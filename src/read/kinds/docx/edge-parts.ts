import type { RawBlock } from "../../layout/raw-block.ts";
import { keptBlocks } from "../kept-blocks.ts";
import { convertPart } from "./convert-part.ts";
import { mainPartOf } from "./main-part.ts";

/** Documents have up to three heads and three feet in each of their sections. */
const MOST_EDGES = 12;

/** What stands at the head and at the foot of the pages: a letterhead, a date, an address. Each is read once. */
export async function edgeParts(
  parts: ReadonlyMap<string, Uint8Array>,
): Promise<{ readonly head: readonly RawBlock[]; readonly foot: readonly RawBlock[] }> {
  return { head: await blocksAt(parts, "header"), foot: await blocksAt(parts, "footer") };
}

async function blocksAt(parts: ReadonlyMap<string, Uint8Array>, edge: "header" | "footer"): Promise<RawBlock[]> {
  const names = [...parts.keys()].filter((name) => new RegExp(`^word/${edge}\\d{0,4}\\.xml$`, "u").test(name)).sort();
  const blocks: RawBlock[] = [];
  for (const name of names.slice(0, MOST_EDGES)) {
    const html = await convertPart(asMainPart(parts, name));
    for (const block of keptBlocks(html))
      if (/\p{L}{2}/u.test(block.text) && !blocks.some(({ text }) => text === block.text)) blocks.push(atEdge(block, edge));
  }
  return blocks;
}

const atEdge = (block: RawBlock, edge: "header" | "footer"): RawBlock => ({
  ...block,
  setting: { ...block.setting, within: new Set([...block.setting.within, edge]), isKept: false },
});

/** The archive with a head or foot in place of the text, so that it is converted alike. */
function asMainPart(parts: ReadonlyMap<string, Uint8Array>, name: string): Map<string, Uint8Array> {
  const xml = new TextDecoder()
    .decode(parts.get(name))
    .replace(/<(\w{1,20}:)?(?:hdr|ftr)\b([^>]*?)\/?>/u, "<$1document$2><$1body>")
    .replace(/<\/(\w{1,20}:)?(?:hdr|ftr)>/u, "</$1body></$1document>");
  const main = mainPartOf(parts);
  const own = parts.get(relationsOf(name));
  const rest = [...parts].filter(([part]) => part !== relationsOf(main) && !/^word\/(?:foot|end)notes\d{0,2}\.xml$/u.test(part));
  const archive = new Map([...rest, [main, new TextEncoder().encode(xml)] as const]);
  return own === undefined ? archive : archive.set(relationsOf(main), own);
}

/** `word/_rels/header1.xml.rels` of `word/header1.xml` */
const relationsOf = (part: string): string => part.replace(/([^/]+)$/u, "_rels/$1.rels");
