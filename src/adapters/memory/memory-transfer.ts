import type { KeptRecord, Transfer } from "../../ports/transfer.ts";
import type { Memory } from "./memory-state.ts";
import { plainCopy } from "./plain-copy.ts";
import { recordsOf } from "./records-of.ts";
import { withRecord } from "./with-record.ts";

/** All that is kept, out of memory and into it. */
export function memoryTransfer(memory: Memory): Transfer {
  return {
    async *records() {
      for (const record of recordsOf(memory.state)) yield plainCopy(record);
    },
    async load(records) {
      const all: KeptRecord[] = [];
      for await (const record of records) all.push(plainCopy(record));
      memory.state = all.reduce(withRecord, memory.state);
      const count = (kind: KeptRecord["kind"]): number => all.filter((record) => record.kind === kind).length;
      return { rooms: count("room"), reports: count("report") };
    },
  };
}
