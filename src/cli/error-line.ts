import type { ReportedlyError } from "../errors.ts";
import { makeVisible } from "./terminal/make-visible.ts";

/** "reportedly: INPUT_EMPTY: the input is empty: page.html": one line, whatever the detail holds. With `debug`, where it came from beneath. */
export function errorLine(error: ReportedlyError, debug: boolean): string {
  const line = `reportedly: ${makeVisible(error.message)}\n`;
  return debug ? line + tracesOf(error) : line;
}

/** The stack of the error and of each cause behind it. */
function tracesOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  const trace = (error.stack ?? error.message).split("\n").map((line) => `  ${makeVisible(line)}\n`);
  return trace.join("") + tracesOf(error.cause);
}
