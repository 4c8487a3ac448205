const segmenters = new Map<string, Intl.Segmenter>();

/** Closing marks that stand alone belong to what they close: "… the harbour." ” He left, « Non. » Puis. */
const CLOSING = /^[\s\p{Pe}\p{Pf}"'.,;:!?…]+(?=\s|$)/u;
/** How far closing marks may stand from the stop. */
const CLOSING_WITHIN = 40;

/** Ends that Unicode TR 29 does not propose, each a place right before the next sentence. */
const FURTHER: readonly RegExp[] = [
  // "… was destroyed.The army …": a lost space; "U.S.A" and "lantern.Example" are none.
  /(?<=\s["“‘(]?[\p{L}\p{N}'’-]{0,30}\p{Ll}{2}[.!?]["”’]?)(?=["“‘]?\p{Lu}\p{Ll}*\s)/gu,
  // "He said it was over… It was not."
  /(?<=[\p{L}\p{N}]…["”»]?\s)(?=["“«(]?[\p{Lu}\p{Lo}])/gu,
  // "— Вы были там? — Да.", "No respondieron. —¡Váyanse!"
  /(?<=[\p{L}\p{N}\p{Pe}]\s?[.!?…؟]\s)(?=[—–-]\s?["“«¿¡]?[\p{Lu}\p{Lo}¿¡])/gu,
  // "… of the day. @ombrey_mod denied it", "#tag"
  /(?<=\p{Ll}{2}[.!?]["”»]?\s)(?=[@#][\p{L}\p{N}_])/gu,
];

/** Where sentences may end, in order: each place is the beginning of what would follow. The end of the line is not among them. */
export function proposedEnds(line: string, language: string): number[] {
  const proposed = [...segmenterFor(language).segment(line)].map(({ index }) => index);
  const further = FURTHER.flatMap((pattern) => [...line.matchAll(pattern)].map(({ index }) => index));
  const ends = new Set([...proposed, ...further].map((at) => afterClosing(line, at)));
  return [...ends].filter((at) => at > 0 && at < line.length).sort((a, b) => a - b);
}

function afterClosing(line: string, at: number): number {
  const rest = line.slice(at, at + CLOSING_WITHIN);
  // Dots and straight quotes may open what follows: "...and left", `"We left`.
  if (/^\s*(?:\.{3}|…|["']+[\p{L}\p{N}])/u.test(rest)) return at;
  return at + (CLOSING.exec(rest)?.[0].trimEnd().length ?? 0);
}

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known !== undefined) return known;
  let made: Intl.Segmenter;
  try {
    made = new Intl.Segmenter(language, { granularity: "sentence" });
  } catch {
    // A page may declare a language tag that is none.
    made = new Intl.Segmenter("en", { granularity: "sentence" });
  }
  if (segmenters.size < 200) segmenters.set(language, made);
  return made;
}
