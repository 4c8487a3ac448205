import type { Entry, Head } from "../../ports/ledger.ts";
import type { EntryCheck } from "./chain-check.ts";
import type { Finding } from "./finding.ts";

/** Heads that were handed out earlier, by stream. */
export type Heads = ReadonlyMap<string, Head>;

/** Finds streams that end before a head handed out earlier, and those that say something else in its place. */
export function headCheck(heads: Heads): EntryCheck {
  const missing = new Map(heads);
  let last: Entry | undefined;

  /** The stream that was looked at last has ended. */
  function ended(): Finding[] {
    const head = last && missing.get(last.stream);
    if (!last || !head) return [];
    missing.delete(last.stream);
    return [cutOff(head, `its last entry is ${last.position}`)];
  }

  return {
    see(entry) {
      const findings = last?.stream === entry.stream ? [] : ended();
      last = entry;
      const head = heads.get(entry.stream);
      if (head?.position !== entry.position) return findings;
      missing.delete(entry.stream);
      return entry.hash === head.hash ? findings : [...findings, rewritten(head, entry)];
    },
    end: () => [...ended(), ...Array.from(missing.values(), (head) => cutOff(head, "the stream is not there"))],
  };
}

function cutOff({ stream, position, hash }: Head, met: string): Finding {
  return { kind: "cut-off", where: stream, position, says: `expected the entry ${hash} that was handed out as head, met none: ${met}` };
}

function rewritten({ stream, position, hash }: Head, entry: Entry): Finding {
  return { kind: "rewritten", where: stream, position, says: `expected the entry ${hash} that was handed out as head, met ${entry.hash}` };
}
