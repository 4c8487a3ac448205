import type { NamedEntry, WorldIndex } from "../lexicon/world-index.ts";
import { type Block, CLAIM_ROLES } from "../model/report.ts";

/**
 * Short forms that the text itself explains, with the actor meant, or its long name where it is in no registry:
 * "the Syrian Democratic Forces (SDF)" makes SDF that group for the whole report, whatever else it may stand for.
 */
export function definitionsIn(text: string, blocks: readonly Block[], index: WorldIndex): ReadonlyMap<string, NamedEntry | string> {
  const definitions = new Map<string, NamedEntry | string>();
  for (const { role, span } of blocks) {
    if (!CLAIM_ROLES.has(role)) continue;
    for (const match of text.slice(span.start, span.end).matchAll(/\((?<short>\p{Lu}[\p{Lu}\d-]{1,9})\)/gu)) {
      const short = match.groups?.["short"] ?? "";
      const long = longForm(text.slice(Math.max(span.start, span.start + match.index - 120), span.start + match.index), short);
      if (long !== undefined && !definitions.has(short)) definitions.set(short, actorNamed(long, index) ?? long);
    }
  }
  return definitions;
}

/** The words before the bracket whose capitals spell the short form: for SDF, "Syrian Democratic Forces". */
function longForm(before: string, short: string): string | undefined {
  const words = before.trim().split(/[\s-]+/u);
  const letters = short.replaceAll(/[^\p{Lu}]/gu, "");
  for (let from = words.length - 1; from >= Math.max(0, words.length - letters.length - 4); from--) {
    const run = words.slice(from);
    const initials = run.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word[0]);
    if (initials.join("") === letters) return run.join(" ");
  }
  return undefined;
}

function actorNamed(name: string, index: WorldIndex): NamedEntry | undefined {
  return index.named(name).find(({ kind }) => kind === "actor");
}
