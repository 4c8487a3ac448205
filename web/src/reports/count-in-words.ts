import { MOST_COUNTED } from "../../../src/ports/store.ts";
import type { ReportsAnswer } from "../../../src/server/api.ts";
import { plural } from "../words/plural.ts";

/** How many reports match: "1,204 reports"; "more than 10,000 reports" where only the newest were looked at. */
export function countInWords({ total, isCounted }: Pick<ReportsAnswer, "total" | "isCounted">): string {
  if (isCounted) return plural(total, "report");
  return total >= MOST_COUNTED ? `more than ${plural(MOST_COUNTED, "report")}` : `${plural(total, "report")} or more`;
}
