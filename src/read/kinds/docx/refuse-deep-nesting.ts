import { ReportedlyError } from "../../../errors.ts";

/** Tables in tables in text boxes make a hundred. */
const MOST_DEEP = 1_000;

/**
 * Fails with INPUT_TOO_LARGE for a part whose elements stand in each other beyond measure, or begin and never end: the parser of the
 * converter goes back over all that are open for each of them.
 */
export function refuseDeepNesting(name: string, part: Uint8Array): void {
  let depth = 0;
  for (const [tag] of new TextDecoder().decode(part).matchAll(TAG)) {
    if (tag.startsWith("</")) depth = Math.max(0, depth - 1);
    else if (!tag.endsWith("/")) depth++;
    if (depth > MOST_DEEP)
      throw new ReportedlyError("INPUT_TOO_LARGE", `${name} nests its elements more than ${MOST_DEEP} deep, as no document does`);
  }
}

/** As far as the next angle bracket: "<w:p", "<w:br/", "</w:p". */
const TAG = /<\/?[\p{L}_][^<>]*/gu;
