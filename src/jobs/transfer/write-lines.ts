import type { Seal } from "./sealed-lines.ts";

/** Takes text; resolves when it may be given more. */
export type Write = (text: string) => Promise<void>;

/** Hand lines on in larger pieces, since each piece is waited for. Gives their seal. */
export async function writeLines(lines: AsyncGenerator<string, Seal>, write: Write): Promise<Seal> {
  // When writing fails, whoever gives the lines is to let go of what they come from.
  await using giver = lines;
  let piece = "";
  for (;;) {
    const next = await giver.next();
    if (next.done) {
      await write(piece);
      return next.value;
    }
    piece += next.value;
    if (piece.length >= PIECE_LENGTH) {
      await write(piece);
      piece = "";
    }
  }
}

const PIECE_LENGTH = 256 * 1024;
