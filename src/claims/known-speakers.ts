import type { SourceType } from "../model/claim.ts";
import { definedBodies } from "./defined-bodies.ts";
import { describedType } from "./find-source.ts";
import type { Frame, Statement } from "./statement.ts";
import type { Token } from "./token.ts";

/** Somebody who was made to speak earlier in the report. */
interface Speaker {
  readonly name: string;
  readonly type: SourceType;
  readonly kind: "person" | "body" | "several";
  /** Names of the phrase in lower case, without titles: "tobias", "ellwood". */
  readonly names: ReadonlySet<string>;
}

const SINGULAR = /^(?:he|she)$/u;
const OF_BODY = /^it$/u;
const OF_SEVERAL = /^they$/u;

/** Who spoke so far in a report, so that "he added", "it said" and a bare surname lead back to whom they stand for: the last that fits. */
export class KnownSpeakers {
  readonly #text: string;
  readonly #heard: Speaker[] = [];

  readonly #bodies: ReadonlyMap<string, SourceType>;

  constructor(text: string) {
    this.#text = text;
    this.#bodies = definedBodies(text);
  }

  /** The statements of a sentence, of these words, with their sources led back, and those sources remembered. */
  settled(statements: readonly Statement[], sentence: readonly Token[]): Statement[] {
    const done = new Map<Token, Frame>();
    return statements.map((statement) => ({
      ...statement,
      frames: statement.frames.reduce<Frame[]>((above, frame) => {
        const [first] = frame.source;
        const known = first && (done.get(first) ?? this.#settle(this.#typed(frame, sentence), above.at(-1)));
        if (first && known) done.set(first, known);
        return [...above, known ? { ...frame, name: known.name, sourceType: known.sourceType } : frame];
      }, []),
    }));
  }

  /** "The NRA", "an NRA spokesman": of the kind that its name in full tells. */
  #typed(frame: Frame, sentence: readonly Token[]): Frame {
    const body = frame.source.map(({ text }) => this.#bodies.get(text)).find((type) => type !== undefined);
    if (body !== undefined && (frame.sourceType === "unspecified" || (frame.sourceType === "official" && body === "belligerent")))
      return { ...frame, sourceType: body };
    return withDescription(frame, sentence);
  }

  #settle(frame: Frame, above: Frame | undefined): Frame {
    // "“We believe …,” the ministry said": whoever is quoted speaks of himself
    if (above && frame.source.length === 1 && /^(?:i|we)$/u.test(frame.source[0]?.lower ?? ""))
      return { ...frame, sourceType: above.sourceType };
    const before = this.#meant(frame);
    if (before !== undefined)
      return { ...frame, name: before.name, sourceType: frame.sourceType === "unspecified" ? before.type : frame.sourceType };
    const speaker = speakerOf(frame, this.#text);
    if (speaker !== undefined) this.#heard.push(speaker);
    return frame;
  }

  #meant({ source }: Frame): Speaker | undefined {
    const [first] = source;
    if (first === undefined) return undefined;
    if (source.length === 1 && first.pos === "PRON") {
      const kind = SINGULAR.test(first.lower)
        ? "person"
        : OF_BODY.test(first.lower)
          ? "body"
          : OF_SEVERAL.test(first.lower)
            ? "several"
            : undefined;
      return kind && (this.#heard.findLast((one) => one.kind === kind) ?? (kind === "person" ? undefined : this.#heard.at(-1)));
    }
    // "Ellwood said": the surname of somebody introduced before
    const last = namesIn(source).at(-1);
    if (last === undefined || source.length > 3) return undefined;
    return this.#heard.findLast((one) => one.kind === "person" && one.names.has(last));
  }
}

/** "Ilze Tarmak, the deputy mayor, said": what the words behind the name call her. */
function withDescription(frame: Frame, sentence: readonly Token[]): Frame {
  const last = frame.source.at(-1);
  if (frame.sourceType !== "unspecified" || last === undefined) return frame;
  const at = sentence.indexOf(last) + 1;
  if (at === 0 || sentence[at]?.text !== "," || !/^(?:DET|NOUN|PRON|ADJ)$/u.test(sentence[at + 1]?.pos ?? "")) return frame;
  const end = sentence.findIndex(({ pos, text }, i) => i > at && (text === "," || pos === "VERB" || pos === "AUX"));
  return { ...frame, sourceType: describedType(sentence.slice(at + 1, end === -1 ? sentence.length : end)) ?? "unspecified" };
}

const namesIn = (words: readonly Token[]): string[] => words.filter((word) => word.pos === "PROPN").map((word) => word.lower);

function speakerOf({ source, sourceType }: Frame, text: string): Speaker | undefined {
  const [first, last] = [source[0], source.at(-1)];
  if (first === undefined || last === undefined || (source.length === 1 && first.pos === "PRON")) return undefined;
  const head = source.findLast((word) => word.pos === "NOUN" || word.pos === "PROPN");
  const names = namesIn(source);
  const isSeveral = head?.pos === "NOUN" && head.lower.endsWith("s") && !head.lower.endsWith("ss");
  const isBody = BODY.test(head?.lower ?? "") || sourceType === "document" || sourceType === "media";
  return {
    name: text.slice(first.start, last.end),
    type: sourceType,
    kind: isSeveral ? "several" : isBody ? "body" : "person",
    names: new Set(names),
  };
}

/** Heads of bodies that speak as "it". */
const BODY =
  /^(?:ministry|army|navy|government|council|group|agency|party|coalition|committee|commission|office|department|command|front|militia|union|police|court|company|organi[sz]ation|administration|observatory|movement|network|force|guard|broadcaster|paper|newspaper|channel|report|statement|authority|presidency|palace|embassy|mission|bank|hospital|parliament|senate)$/u;
