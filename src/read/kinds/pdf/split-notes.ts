import type { Draft } from "./draft.ts";
import type { TypeMeasure } from "./measure-type.ts";

/** Notes at the foot of a page are set in type this much smaller and begin with their mark. */
const NOTE_SIZE = 0.93;
/** Where the foot of a page begins, in shares of its height. */
const FOOT = 0.88;
const NOTE = /^(?:\[\d{1,3}\]|\d{1,3}[.)]?\s|[*†‡§]{1,3}\s?)/u;

/**
 * What stands in small type at the end of a column: notes, by the mark that the first of them begins with, or, set apart from the
 * text at the very foot of the page, an address or a line of rights.
 */
export function splitNotes(
  drafts: readonly Draft[],
  type: TypeMeasure,
  height: number,
): { readonly text: readonly Draft[]; readonly notes: readonly Draft[] } {
  const baseOf = ({ from }: Draft): number => from?.line.base ?? 0;
  const isSmall = (draft: Draft): boolean => draft.size <= NOTE_SIZE * type.size && baseOf(draft) > height / 2;
  const start = 1 + drafts.findLastIndex((draft) => !isSmall(draft));
  const small = drafts.slice(start);
  const first = small.findIndex(({ lines }) => NOTE.test(lines[0]?.text ?? ""));
  const last = drafts[start - 1];
  const isApart = (draft: Draft): boolean =>
    baseOf(draft) > FOOT * height && (last === undefined || baseOf(draft) - (last.to?.line.base ?? height) > 2 * type.pitchOf(type.size));
  const foot = first < 0 ? small.findIndex(isApart) : first;
  if (foot < 0) return { text: drafts, notes: [] };
  const kind = first < 0 ? ("foot" as const) : ("note" as const);
  const notes = small.slice(foot).map((draft) => ({ ...draft, kind, from: undefined, to: undefined }));
  return { text: drafts.slice(0, start + foot), notes };
}
