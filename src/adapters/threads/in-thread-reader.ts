import { discoverFeeds, keyedMembers, readSource, unpack } from "../../pipeline.ts";
import type { Reader } from "../../ports/reader.ts";
import { forgiveLeftPromises } from "./forgive-left-promises.ts";

/** Reads in the calling thread: for the command line, where nobody else waits. */
export function inThreadReader(): Reader {
  forgiveLeftPromises();
  return {
    read: async (source, world) => readSource(source, world),
    unpack: async (source) => unpack(source),
    feedsOf: async (source) => discoverFeeds(source),
    members: async (reading) => keyedMembers(reading),
    close: async () => undefined,
  };
}
