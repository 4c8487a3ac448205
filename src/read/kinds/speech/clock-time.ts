/** "1:15", "01:02:15", "00:01:15.500", "00:01:15,5", "0:0:2.340", and with frames "01:02:15:12". No "9:75" and no "4:5". */
export const CLOCK_TIME = String.raw`(?:\d{1,3}:[0-5]?\d:[0-5]?\d(?:[.,]\d{1,9}|[:;]\d{2})?|\d{1,3}:[0-5]\d(?:[.,]\d{1,9})?)`;

/** Milliseconds from the beginning, of what `CLOCK_TIME` matches; undefined for anything else. */
export function clockTime(written: string): number | undefined {
  const match = /^(?:(?<hours>\d{1,9}):)?(?<minutes>\d{1,4}):(?<seconds>\d{1,2})(?:[.,](?<fraction>\d{1,9})|[:;]\d{2})?$/u.exec(written);
  if (match?.groups === undefined) return undefined;
  const { hours = "0", minutes = "0", seconds = "0", fraction = "0" } = match.groups;
  return (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) * 1_000 + Math.floor(Number(`0.${fraction}`) * 1_000 + 1e-6);
}
