import type { BlockRole } from "../../../model/report.ts";
import type { RawBlock } from "../../layout/raw-block.ts";
import { type MailFieldLine, mailFieldLine } from "./mail-field-line.ts";
import { type MarkKind, mailMarkOf } from "./mail-mark-of.ts";
import type { MailPiece } from "./mail-pieces.ts";

/** The head of a mail that was passed on. */
export interface PassedOn {
  readonly from?: string | undefined;
  readonly date?: string | undefined;
  readonly subject?: string | undefined;
}

/** The body of a mail with what each block is. */
export interface MarkedBody {
  readonly blocks: readonly RawBlock[];
  /** Outermost first: the last one was written first. */
  readonly passedOn: readonly PassedOn[];
}

/** What the words below a mark are: the writer's own, a mail that was passed on (which is the report), or one that is answered. */
type Region = "own" | "passed-on" | "answered";

/** A mail whose writer adds little was passed on, whatever its subject says. */
const SHORT_COMMENT = 300;

/**
 * Tell what the writer of a mail wrote from the earlier mails below it. Of a mail that was passed on, the head says where the text comes
 * from and the text is the report; a mail that is answered is quoted. Signatures and notices are told apart in each. Nothing is left out.
 */
export function markPieces(pieces: readonly MailPiece[], subject: "forward" | "reply" | undefined): MarkedBody {
  const marker = new Marker(pieces, subject);
  while (marker.at < pieces.length) marker.step();
  return marker;
}

class Marker implements MarkedBody {
  readonly blocks: RawBlock[] = [];
  readonly passedOn: PassedOn[] = [];
  at = 0;
  private region: Region = "own";
  /** How deep a mail that was passed on is quoted as a whole. */
  private base = 0;
  private isSigned = false;
  private ownLength = 0;
  private readonly pieces: readonly MailPiece[];
  private readonly fields: readonly (MailFieldLine | undefined)[];
  private readonly subject: "forward" | "reply" | undefined;

  constructor(pieces: readonly MailPiece[], subject: "forward" | "reply" | undefined) {
    this.pieces = pieces;
    this.fields = pieces.map(({ block }) => mailFieldLine(block.text));
    this.subject = subject;
  }

  step(): void {
    const piece = this.pieces[this.at];
    if (piece === undefined) return;
    if (this.region === "passed-on" && piece.depth < this.base) this.returnToOwn();
    const mark = mailMarkOf(piece.block.text);
    const separator = mark === "forward" || mark === "earlier" ? 1 : 0;
    const head = this.headAt(this.at + separator);
    if (head.length > 0) this.enter(mark, separator, head);
    else if (mark === "forward") this.passOn(1, []);
    else if (mark === "attribution" && this.isQuoteAfter(this.at)) this.put("other");
    else this.put(this.roleOf(piece, mark));
  }

  /** The lines of a head that begins here: a sender and at least a date or a subject among them. */
  private headAt(from: number): MailFieldLine[] {
    const lines: MailFieldLine[] = [];
    for (let at = from; lines.length < MOST_FIELDS; at++) {
      const line = this.fields[at];
      if (line === undefined) break;
      lines.push(line);
    }
    const fields = new Set(lines.map(({ field }) => field));
    return fields.has("from") && (fields.has("date") || fields.has("subject")) && fields.size >= 3 ? lines : [];
  }

  private enter(mark: MarkKind | undefined, separator: number, head: readonly MailFieldLine[]): void {
    const isForward =
      mark === "forward" ||
      this.region === "passed-on" ||
      this.subject === "forward" ||
      (this.subject === undefined && this.ownLength < SHORT_COMMENT);
    if (isForward && this.region !== "answered") this.passOn(separator, head);
    else {
      this.region = "answered";
      this.isSigned = false;
      for (let left = separator + head.length; left > 0; left--) this.put("other");
    }
  }

  private passOn(separator: number, head: readonly MailFieldLine[]): void {
    const valueOf = (field: MailFieldLine["field"]): string | undefined => head.find((line) => line.field === field)?.value || undefined;
    this.region = "passed-on";
    this.base = this.pieces[this.at + separator]?.depth ?? 0;
    this.isSigned = false;
    this.passedOn.push({ from: valueOf("from"), date: valueOf("date"), subject: valueOf("subject") });
    for (let left = separator; left > 0; left--) this.put("other");
    for (const { field } of head) this.put(field === "from" || field === "date" ? "origin" : "other");
  }

  /** What was quoted as a whole is over: the writer goes on. */
  private returnToOwn(): void {
    this.region = "own";
    this.base = 0;
    this.isSigned = false;
  }

  private isQuoteAfter(at: number): boolean {
    const next = this.pieces[at + 1];
    return next === undefined || next.depth > (this.pieces[at]?.depth ?? 0);
  }

  private roleOf({ block, depth }: MailPiece, mark: MarkKind | undefined): BlockRole | undefined {
    if (mark === "notice") return "disclaimer";
    if (mark === "signature-rule") this.isSigned = true;
    const isQuoted = depth > (this.region === "passed-on" ? this.base : 0);
    if (isQuoted || this.region === "answered") {
      if (mark === "signature" || mark === "signature-rule") return "contact";
      return block.role ?? "quote";
    }
    if (this.isSigned || mark === "signature" || isSignature(block)) return "contact";
    if (this.region === "own") this.ownLength += block.text.length;
    return block.role;
  }

  private put(role: BlockRole | undefined): void {
    const piece = this.pieces[this.at++];
    if (piece !== undefined) this.blocks.push({ ...piece.block, role });
  }
}

/** A mail has a dozen fields; what goes on longer is a list in its text. */
const MOST_FIELDS = 20;

const isSignature = ({ setting }: RawBlock): boolean =>
  setting.hints.some((hint) => /^(?:gmail|moz|ms-outlook-mobile)[-_]signature$/u.test(hint));
