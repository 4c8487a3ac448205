import { ReportedlyError } from "../../errors.ts";
import type { Source } from "../../model/reading.ts";
import type { Laid } from "../laid.ts";
import { convertPart } from "./docx/convert-part.ts";
import { docxFacts } from "./docx/docx-facts.ts";
import { edgeParts } from "./docx/edge-parts.ts";
import { mainPartOf } from "./docx/main-part.ts";
import { openArchive } from "./docx/open-archive.ts";
import { refuseDeepNesting } from "./docx/refuse-deep-nesting.ts";
import { wordsBeside } from "./docx/words-beside.ts";
import { keptBlocks } from "./kept-blocks.ts";
import { withShownDate } from "./shown-date.ts";

/** What is read of a document: its text and what it says of itself. Pictures, fonts, themes and embedded files stay packed. */
const IS_READ = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:_rels\/)?[^/]{1,80}\.(?:xml|rels))$/iu;
const IS_LOOK = /^word\/(?:fontTable|webSettings|settings)\.xml$/iu;

/**
 * A Word document. All of it is the report; what stands in the margins of its pages comes before and after it.
 * Fails with INPUT_INVALID, INPUT_TOO_LARGE, or INPUT_UNREADABLE for one under a password.
 */
export async function layDocx({ content }: Source): Promise<Laid> {
  if (typeof content === "string") throw new ReportedlyError("INPUT_INVALID", "expected the bytes of a Word document, met text");
  refuseOle(content);
  const parts = openArchive(content, (name) => IS_READ.test(name) && !IS_LOOK.test(name));
  if (!parts.has(mainPartOf(parts)))
    throw new ReportedlyError("INPUT_INVALID", "expected a Word document (DOCX), met an archive without its text");
  for (const [name, part] of parts) refuseDeepNesting(name, part);
  try {
    const edges = await edgeParts(parts);
    const body = keptBlocks(await convertPart(parts));
    const blocks = [...edges.head, ...body, ...edges.foot];
    return { kind: "docx", blocks, facts: withShownDate(docxFacts(parts, [...edges.head, ...body]), blocks), notes: wordsBeside(parts) };
  } catch (thrown) {
    throw new ReportedlyError("INPUT_INVALID", `expected a Word document (DOCX), met one that cannot be read: ${reasonOf(thrown)}`, {
      cause: thrown,
    });
  }
}

const reasonOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown)).slice(0, 200);

/** Old Word files, and new ones under a password, are no ZIP archives but the older compound files. */
function refuseOle(content: Uint8Array): void {
  if (OLE.some((byte, index) => content[index] !== byte)) return;
  const names = new TextDecoder("utf-16le").decode(content.subarray(0, content.length - (content.length % 2)));
  if (names.includes("EncryptedPackage"))
    throw new ReportedlyError("INPUT_UNREADABLE", "the Word document is under a password; save it without one and add it again");
  throw new ReportedlyError(
    "INPUT_INVALID",
    "expected a Word document (DOCX), met a file of an older Office; save it as DOCX or PDF and add it again",
  );
}

const OLE: readonly number[] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
