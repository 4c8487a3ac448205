const DATED = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/u;
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** An ISO year, month, day or moment as people write it: "4 August 2017", "4 Aug 2017" when short. Anything else is given back as it is. */
export function dateWords(iso: string, length: "long" | "short" = "long"): string {
  const [, year, month, day, time, zone] = DATED.exec(iso) ?? [];
  const name = MONTHS[Number(month) - 1]?.slice(0, length === "short" ? 3 : undefined);
  if (year === undefined || (month !== undefined && name === undefined)) return iso;
  const date = [day === undefined ? undefined : String(Number(day)), name, year].filter((part) => part !== undefined).join(" ");
  if (time === undefined || length === "short") return date;
  return `${date}, ${time}${zone === undefined ? "" : zone === "Z" ? " UTC" : ` UTC${zone}`}`;
}
