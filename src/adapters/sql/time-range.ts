import type { TimeMention } from "../../model/claim.ts";

/** First and last ISO day that the times of a claim allow, taken together; absent where nothing is said. */
export function timeRange(times: readonly TimeMention[]): { readonly from?: string | undefined; readonly to?: string | undefined } {
  const ranges = times
    .map(({ value, from, to }) =>
      from !== undefined && to !== undefined ? { from: from.slice(0, 10), to: to.slice(0, 10) } : daysOf(value),
    )
    .filter((range) => range !== undefined);
  return {
    from: ranges.map(({ from }) => from).sort()[0],
    to: ranges
      .map(({ to }) => to)
      .sort()
      .at(-1),
  };
}

/** The days of a day, a month or a year: `2017-02` is `2017-02-01` to `2017-02-28`. */
function daysOf(value = ""): { readonly from: string; readonly to: string } | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:$|T)/u.exec(value) ?? [];
  if (year === undefined) return undefined;
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  if (day !== undefined) return { from: `${year}-${month}-${day}`, to: `${year}-${month}-${day}` };
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { from: `${year}-${month}-01`, to: `${year}-${month}-${String(last).padStart(2, "0")}` };
}
