/** Claims as far as their times go. */
export interface DatedClaims {
  readonly claims: readonly { readonly times: readonly DatedTime[] }[];
}

interface DatedTime {
  readonly span: readonly [begin: number, end: number] | null;
  readonly value?: string | null | undefined;
}

/**
 * Of the times in the gold that have a value, the share for which we have a time on words in common with the same value, between 0 and 1.
 * A time that several claims share counts once a text, whichever claim has it: that claims are found is measured elsewhere.
 */
export function timesRight(texts: readonly { readonly gold: DatedClaims; readonly ours: DatedClaims }[]): number {
  const judged = texts.flatMap(({ gold, ours }) => {
    const found = timesOf(ours);
    return timesOf(gold).map((time) => found.some((other) => isOn(time, other) && other.value === time.value));
  });
  return judged.length === 0 ? Number.NaN : judged.filter(Boolean).length / judged.length;
}

function timesOf({ claims }: DatedClaims): DatedTime[] {
  const dated = claims.flatMap(({ times }) => times).filter(({ span, value }) => span !== null && typeof value === "string");
  return [...new Map(dated.map((time) => [`${time.span?.join("-")} ${time.value}`, time])).values()];
}

const isOn = ({ span: one }: DatedTime, { span: other }: DatedTime): boolean =>
  one !== null && other !== null && one[0] < other[1] && other[0] < one[1];
