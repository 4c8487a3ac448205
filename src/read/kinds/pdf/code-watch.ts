/**
 * Watches for tables that name the letters of a font (CMaps) and counts the codes that their ranges reach over. A range takes a line
 * to write, and whoever reads it makes an entry for each of its codes, up to sixteen million.
 */
export function codeWatch(): { readonly see: (bytes: Uint8Array | undefined) => void; readonly codes: () => number } {
  let words = "";
  let isEndless = false;
  let counted: number | undefined;
  return {
    /** Look through the next bytes of a stream. */
    see: (bytes) => {
      const next = LATIN.decode(bytes);
      if (words.length < LONGEST) words += next;
      else isEndless ||= /(?:bf|cid)range/u.test(next);
    },
    codes: () => (counted ??= isEndless ? Infinity : codesIn(words)),
  };
}

const LATIN = new TextDecoder("latin1");
/** A table of all letters there are takes two million signs. */
const LONGEST = 2_000_000;

function codesIn(words: string): number {
  let codes = 0;
  for (const section of words.split(/begin(?:bf|cid)range/u).slice(1)) {
    const [ranges = ""] = section.split(/end(?:bf|cid)range/u, 1);
    // First, last, and what they stand for: one value, or a list of values in brackets.
    const values = [...ranges.replace(/\[[^\]]*\]?/gu, "<>").matchAll(/<([^>]*)>|\(|\d+/gu)].map(([sign, hex]) =>
      sign === "(" ? undefined : valueOf(hex ?? ""),
    );
    if (values.includes(undefined)) return Infinity;
    for (let at = 0; at + 1 < values.length; at += 3) codes += Math.max(0, (values[at + 1] ?? 0) - (values[at] ?? 0));
  }
  return codes;
}

/** Signs that are no figures are passed over, as readers do; the last four bytes count. */
const valueOf = (hex: string): number => Number.parseInt(`0${hex.replace(/[^\da-f]/giu, "").slice(-8)}`, 16);
