import type { Entry } from "../../ports/ledger.ts";
import { entryHash, NO_ENTRY } from "./entry-hash.ts";
import type { Finding } from "./finding.ts";

/** Looks at entries stream by stream, each from its first entry on. */
export interface EntryCheck {
  see(entry: Entry): readonly Finding[];
  /** What shows only when nothing more comes. */
  end(): readonly Finding[];
}

/**
 * Finds the first place of every stream at which entries do not follow from one another: one was flipped, dropped or moved.
 * It cannot see entries cut off at the end of a stream, nor a stream sealed anew from some entry on; `headCheck` can.
 */
export function chainCheck(): EntryCheck {
  let stream: string | undefined;
  let position = 0;
  let previous = NO_ENTRY;
  let isBroken = false;
  return {
    see(entry) {
      if (entry.stream !== stream) [stream, position, previous, isBroken] = [entry.stream, 0, NO_ENTRY, false];
      position++;
      const finding = isBroken ? undefined : breakAt(position, previous, entry);
      isBroken ||= finding !== undefined;
      previous = entry.hash;
      return finding ? [finding] : [];
    },
    end: () => [],
  };
}

function breakAt(position: number, previous: string, entry: Entry): Finding | undefined {
  const at = { where: entry.stream, position };
  if (entry.position !== position) return { ...at, kind: "missing-entry", says: `expected entry ${position}, met entry ${entry.position}` };
  if (entry.previous !== previous)
    return { ...at, kind: "wrong-previous", says: `expected it to follow ${previous}, met that it follows ${entry.previous}` };
  const hash = entryHash(entry);
  if (entry.hash !== hash) return { ...at, kind: "wrong-hash", says: `expected the hash ${hash} of what it says, met ${entry.hash}` };
  return undefined;
}
