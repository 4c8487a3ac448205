import type { Note } from "../../../model/report.ts";
import { foldName } from "../../facts/fold-name.ts";
import { htmlPieces, type MailPiece, textPieces } from "./mail-pieces.ts";
import type { MailMessage } from "./parse-mail.ts";

/** The page of a mail is taken where it says this many times what the plain text says: that is then a stub ("View this mail in a browser"). */
const MUCH_MORE = 2;
const STUB = 200;
/** Share of the words of one form that the other lacks, from where on they are not the same mail twice. */
const DIFFERENT = 0.3;

/** The body of a mail: its plain text, or its page where there is no other or the text is a stub. A mail that says two things in two forms gives a note. */
export function bodyPieces({ text = "", html }: Pick<MailMessage, "text" | "html">): {
  readonly pieces: readonly MailPiece[];
  readonly notes: readonly Note[];
} {
  if (html === undefined) return { pieces: textPieces(text), notes: [] };
  const [plain, page] = [textPieces(text), htmlPieces(html)];
  const isStub = lengthOf(page) > MUCH_MORE * lengthOf(plain) + STUB || plain.length === 0;
  const [taken, left] = isStub ? [page, plain] : [plain, page];
  return { pieces: taken, notes: notesOn(taken, left, isStub ? "plain text" : "page") };
}

const lengthOf = (pieces: readonly MailPiece[]): number => pieces.reduce((sum, { block }) => sum + block.text.length, 0);

function notesOn(taken: readonly MailPiece[], left: readonly MailPiece[], name: string): Note[] {
  const known = new Set(wordsOf(taken));
  const words = wordsOf(left);
  const missing = words.filter((word) => !known.has(word)).length;
  if (words.length === 0 || missing < DIFFERENT * words.length) return [];
  return [
    {
      code: "mail-forms-differ",
      message: `the mail says the same in two forms; ${missing} of the ${words.length} words of its ${name} are not in the one that was read`,
    },
  ];
}

const wordsOf = (pieces: readonly MailPiece[]): string[] =>
  pieces.flatMap(({ block }) => foldName(block.text).split(" ")).filter((word) => word !== "");
