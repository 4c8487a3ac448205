import { asReportedlyError, type ErrorCode } from "../../src/errors.ts";

/** How something ended: "done", or the code of its error; what is no error of ours is INTERNAL. */
export async function outcomeOf(promise: Promise<unknown>): Promise<ErrorCode | "done"> {
  try {
    await promise;
    return "done";
  } catch (thrown) {
    return asReportedlyError(thrown).code;
  }
}

/** How many there are of each: `URL_FAILED 3, URL_TIMEOUT 1`. */
export function counted(outcomes: readonly string[]): string {
  const byName = Map.groupBy(outcomes, (outcome) => outcome);
  return Array.from(byName, ([name, all]) => `${name} ${all.length}`)
    .toSorted((a, b) => a.localeCompare(b))
    .join(", ");
}
