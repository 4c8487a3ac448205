/**
 * How roles are written as one label a token: O outside, and for each role B (begins), I (inside), E (ends) and S (stands alone).
 * Ends have labels of their own, so that what stands at a boundary can be learned from both sides (BIOES; Ratinov and Roth 2009).
 */
export interface TagScheme {
  readonly roles: readonly string[];
  /** Number of labels: 1 + 4 × roles. */
  readonly size: number;
  /** For each label the labels that may stand before it. */
  readonly before: readonly Int32Array[];
  /** Labels that may stand first, and last. */
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** A stretch of tokens that plays one role, `to` exclusive. */
export interface RoleRun {
  readonly role: number;
  readonly from: number;
  readonly to: number;
}

const [BEGIN, INSIDE, END, SINGLE] = [0, 1, 2, 3];

const labelOf = (role: number, part: number): number => 1 + role * 4 + part;
const roleOf = (label: number): number => (label - 1) >> 2;
const partOf = (label: number): number => (label - 1) & 3;

const opens = (label: number): boolean => label === 0 || partOf(label) === BEGIN || partOf(label) === SINGLE;
const closes = (label: number): boolean => label === 0 || partOf(label) === END || partOf(label) === SINGLE;

export function tagScheme(roles: readonly string[]): TagScheme {
  const size = 1 + 4 * roles.length;
  const labels = Array.from({ length: size }, (_, label) => label);
  const follows = (before: number, label: number): boolean =>
    opens(label) ? closes(before) : !closes(before) && roleOf(before) === roleOf(label);
  return {
    roles,
    size,
    before: labels.map((label) => Int32Array.from(labels.filter((one) => follows(one, label)))),
    first: Int32Array.from(labels.filter(opens)),
    last: Int32Array.from(labels.filter(closes)),
  };
}

/** Labels of a sequence whose runs do not overlap. */
export function labelsOfRuns(runs: readonly RoleRun[], length: number): Uint8Array {
  const labels = new Uint8Array(length);
  for (const { role, from, to } of runs)
    for (let at = from; at < to; at++)
      labels[at] = labelOf(role, to - from === 1 ? SINGLE : at === from ? BEGIN : at === to - 1 ? END : INSIDE);
  return labels;
}

/** The runs that labels spell out. */
export function runsOfLabels(labels: Uint8Array): RoleRun[] {
  const runs: RoleRun[] = [];
  let from = 0;
  for (const [at, label] of labels.entries()) {
    if (label === 0) continue;
    if (opens(label)) from = at;
    if (closes(label)) runs.push({ role: roleOf(label), from, to: at + 1 });
  }
  return runs;
}
