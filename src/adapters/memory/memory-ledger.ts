import { ReportedlyError } from "../../errors.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Entry, EntryBody, Ledger } from "../../ports/ledger.ts";
import { sealEntry } from "../ledger/seal-entry.ts";

/** A ledger that lasts as long as the process. */
export interface MemoryLedger extends Ledger {
  /** Add `what` at the end of the stream, whatever stands there. Nothing can come between, since nothing waits. */
  appendNext(stream: string, by: string, what: EntryBody): Entry;
  at(stream: string, position: number): Entry | undefined;
}

export function memoryLedger({ clock }: { readonly clock: Clock }): MemoryLedger {
  const streams = new Map<string, Entry[]>();
  const entriesOf = (stream: string): readonly Entry[] => streams.get(stream) ?? [];

  function appendNext(stream: string, by: string, what: EntryBody): Entry {
    const entries = entriesOf(stream);
    const entry = sealEntry(entries.at(-1), { stream, by, what, at: clock.now() });
    streams.set(stream, [...entries, entry]);
    return structuredClone(entry);
  }

  return {
    appendNext,
    at: (stream, position) => structuredClone(entriesOf(stream)[position - 1]),
    async append(stream, after, by, what) {
      const { length } = entriesOf(stream);
      if (after !== length) throw new ReportedlyError("ENTRY_OUT_OF_ORDER", `${stream} is at ${length}, not ${after}`);
      return appendNext(stream, by, what);
    },
    async *read(stream, after = 0) {
      for (const entry of entriesOf(stream).slice(Math.max(0, after))) yield structuredClone(entry);
    },
    async head(stream) {
      return structuredClone(entriesOf(stream).at(-1));
    },
  };
}
