import { ReportedlyError } from "../../errors.ts";
import type { Source } from "../../model/reading.ts";
import { decode } from "../decode/decode.ts";
import type { Laid } from "../laid.ts";
import { withMailHead } from "../layout/mail-head.ts";
import { textBlocks } from "../layout/text-blocks.ts";

/** Plain text. It stays as it is, so a NUL would stay in it; a page loses its NULs like other marks nobody sees. */
export function layText(source: Source): Laid {
  const { text, notes } = decode(source);
  if (text.includes("\0")) throw new ReportedlyError("INPUT_BINARY", "there are NULs in the text");
  const blocks = textBlocks(text);
  const mail = withMailHead(blocks);
  return { kind: "text", text, blocks: mail ?? blocks, medium: mail && "post", notes };
}
