import { keyedMembers, readSource } from "../../pipeline.ts";
import type { Reader } from "../../ports/reader.ts";

/** Reads in the calling thread: for the command line, where nobody else waits. */
export function inThreadReader(): Reader {
  return {
    read: async (source, world) => readSource(source, world),
    members: async (reading) => keyedMembers(reading),
    close: async () => undefined,
  };
}
