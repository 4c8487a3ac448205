import { ReportedlyError } from "../../errors.ts";
import { byCodePoint } from "../../model/by-code-point.ts";
import type { Entry, Ledger } from "../../ports/ledger.ts";
import { type EntryDraft, sealEntry } from "../ledger/seal-entry.ts";
import type { Memory, MemoryState } from "./memory-state.ts";

/** A ledger that lasts as long as the process. */
export function memoryLedger(memory: Memory): Ledger {
  return {
    async append(stream, after, by, what) {
      const { length } = entriesOf(memory.state, stream);
      if (after !== length) throw new ReportedlyError("ENTRY_OUT_OF_ORDER", `${stream} is at ${length}, not ${after}`);
      const { state, entry } = withNextEntry(memory.state, { stream, by, what, at: memory.clock.now() });
      memory.state = state;
      return structuredClone(entry);
    },
    async *read(stream, after = 0) {
      for (const entry of entriesOf(memory.state, stream).slice(Math.max(0, after))) yield structuredClone(entry);
    },
    async head(stream) {
      return structuredClone(entriesOf(memory.state, stream).at(-1));
    },
    async *heads() {
      const { streams } = memory.state;
      for (const name of [...streams.keys()].sort(byCodePoint)) {
        const last = streams.get(name)?.at(-1);
        if (last) yield { stream: name, position: last.position, hash: last.hash };
      }
    },
  };
}

/** All entries of a stream, in order. */
export const entriesOf = ({ streams }: MemoryState, stream: string): readonly Entry[] => streams.get(stream) ?? [];

/** The state with one more entry at the end of a stream, whatever stands there. Fails with INPUT_INVALID for what JSON cannot say. */
export function withNextEntry(state: MemoryState, draft: EntryDraft): { readonly state: MemoryState; readonly entry: Entry } {
  const entry = sealEntry(entriesOf(state, draft.stream).at(-1), draft);
  return { state: withEntry(state, entry), entry };
}

/** The state with an entry at the end of its stream. */
export function withEntry(state: MemoryState, entry: Entry): MemoryState {
  return { ...state, streams: new Map(state.streams).set(entry.stream, [...entriesOf(state, entry.stream), entry]) };
}
