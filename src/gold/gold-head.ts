import type { GoldFault } from "./gold-fault.ts";
import type { GoldReport } from "./gold-report.ts";
import { MANNERS } from "./gold-vocabulary.ts";

/** What stands at the head of a gold file. */
export type GoldHead = Pick<GoldReport, "manner" | "outlet" | "published" | "part" | "language" | "url">;

/** The fields above the first empty line, and which line that is (from 0). */
export function readHead(lines: readonly string[]): { readonly head: ReadonlyMap<string, string>; readonly end: number } {
  const end = lines.indexOf("");
  const fields = lines.slice(0, Math.max(0, end));
  return { end, head: new Map(fields.map((line) => [line.slice(0, line.indexOf(":")).trim(), line.slice(line.indexOf(":") + 1).trim()])) };
}

/** The head's fields; those that are missing or not as they should be are told, and stand as something harmless. */
export function headOf(head: ReadonlyMap<string, string>, faults: GoldFault[]): GoldHead {
  const miss = (fault: string): void => void faults.push({ line: 1, fault });
  const manner = MANNERS.find((one) => one === head.get("manner"));
  const part = head.get("part");
  const published = head.get("published") ?? "";
  if (manner === undefined) miss(`expected a manner, one of ${MANNERS.join(", ")}; met “${head.get("manner") ?? "nothing"}”`);
  if ((head.get("outlet") ?? "") === "") miss("expected an outlet");
  if (!/^\d{4}-\d\d-\d\d$/u.test(published)) miss(`expected the day of publication as 2031-05-14, met “${published}”`);
  if (part !== "train" && part !== "dev") miss(`expected the part train or dev, met “${part ?? "nothing"}”`);
  return {
    manner: manner ?? "wire",
    outlet: head.get("outlet") ?? "",
    published,
    part: part === "dev" ? ("dev" as const) : ("train" as const),
    language: head.get("language") ?? "en",
    url: head.get("url"),
  };
}

/** The head as it is written. */
export const headLines = ({ manner, outlet, published, part, url }: GoldHead): string[] => [
  `manner: ${manner}`,
  `outlet: ${outlet}`,
  `published: ${published}`,
  `part: ${part}`,
  ...(url === undefined ? [] : [`url: ${url}`]),
];
