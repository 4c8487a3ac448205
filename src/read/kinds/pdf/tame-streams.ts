import { codeWatch } from "./code-watch.ts";
import { countUpTo } from "./count-up-to.ts";
import { formWatch } from "./form-watch.ts";
import { weighStream } from "./weigh-stream.ts";

/** Bytes that all streams of one document may unpack to, pictures and attached files not counted, for those are not unpacked. */
const MOST_UNPACKED = 200_000_000;
/** Letters that all fonts of one document may have names for. */
const MOST_CODES = 2_000_000;
/** A stream's dictionary is looked for this far before it. */
const LONGEST_DICTIONARY = 16_384;

export interface TamedStreams {
  /** The document as it was, with the streams that nobody reads here blanked. */
  readonly bytes: Uint8Array;
  readonly pictures: number;
  /** Nothing on a page stands for something else that is drawn in its place, which may go on without end. */
  readonly isFlat: boolean;
}

/**
 * A copy of a PDF that is safe to unpack. Its streams are compressed, a thousand to one if somebody wants harm, and whoever reads
 * a page unpacks all that it points to. So each stream is unpacked here first, bit by bit, and only counted. Pictures and attached
 * files are blanked instead of counted: a page that passes its words off as a picture loses them; and so are names of letters
 * beyond measure.
 * Fails with INPUT_TOO_LARGE. What is encrypted cannot be counted.
 */
export function tameStreams(document: Uint8Array): TamedStreams {
  // Not `slice`: of some kinds of bytes it gives a view, and the caller's own would be blanked.
  const bytes = new Uint8Array(document);
  const count = countUpTo(MOST_UNPACKED, `the document's streams unpack to more than ${MOST_UNPACKED} bytes`);
  // Streams that are made to overlap would be gone through again and again.
  const look = countUpTo(3 * bytes.length, "the document's streams overlap");
  const forms = formWatch();
  forms.see(bytes);
  let [pictures, codes] = [0, 0];
  for (const { dictionary, start, end } of streamsIn(bytes)) {
    const isPicture = /\/Subtype\s*\/Image(?![\w-])/u.test(dictionary);
    if (isPicture) pictures++;
    const table = codeWatch();
    const isUnread = isPicture || /\/Type\s*\/EmbeddedFile(?![\w-])/u.test(dictionary);
    if (!isUnread) weighStream(bytes.subarray(start, end), dictionary, { count, look, see: [forms.see, table.see] });
    const isEndless = codes + table.codes() > MOST_CODES;
    if (isUnread || isEndless) bytes.fill(0, start, end);
    else codes += table.codes();
  }
  return { bytes, pictures, isFlat: !forms.areSeen() };
}

interface Stream {
  readonly dictionary: string;
  readonly start: number;
  readonly end: number;
}

/** Every stream, wherever it stands: what a table of contents of the file says of it is not believed. */
function* streamsIn(bytes: Uint8Array): Generator<Stream> {
  let from = 0;
  let end = 0;
  for (let at = find(bytes, "stream", 0); at >= 0; at = find(bytes, "stream", from)) {
    const dictionary = dictionaryBefore(bytes, Math.max(from, at - LONGEST_DICTIONARY), at);
    from = at + 6;
    const start = from + (/^[ \t]*\r?\n?/u.exec(latin1(bytes, from, from + 16))?.[0].length ?? 0);
    if (latin1(bytes, at - 3, at) === "end") continue;
    if (end < start) end = find(bytes, "endstream", start);
    if (end < 0) end = bytes.length;
    yield { dictionary, start, end };
  }
}

/** `<< /Length 812 /Filter /FlateDecode >>`, its names spelled out; empty when there is none. */
function dictionaryBefore(bytes: Uint8Array, from: number, at: number): string {
  const before = latin1(bytes, from, at).trimEnd();
  if (!before.endsWith(">>")) return "";
  return before
    .slice(Math.max(0, before.lastIndexOf(" obj")))
    .replace(/#([\da-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Where a word of ASCII begins in the bytes, at `from` or later; -1 when it does not stand there. */
function find(bytes: Uint8Array, word: string, from: number): number {
  const codes = new TextEncoder().encode(word);
  const [first = 0] = codes;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (codes.every((code, index) => bytes[at + index] === code)) return at;
  return -1;
}

const latin1 = (bytes: Uint8Array, start: number, end: number): string =>
  String.fromCharCode(...bytes.subarray(Math.max(0, start), Math.max(0, end)));
