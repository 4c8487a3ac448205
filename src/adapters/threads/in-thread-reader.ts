import { discoverFeeds, keyedMembers, proposalWindows, readSource, unpack, withProposals } from "../../pipeline.ts";
import type { ProposalChecker } from "../../ports/claim-proposer.ts";
import type { Reader } from "../../ports/reader.ts";
import { forgiveLeftPromises } from "./forgive-left-promises.ts";

/** Reads in the calling thread: for the command line, where nobody else waits. */
export function inThreadReader(): Reader & ProposalChecker {
  forgiveLeftPromises();
  return {
    read: async (source, world) => readSource(source, world),
    unpack: async (source) => unpack(source),
    feedsOf: async (source) => discoverFeeds(source),
    windowsOf: async (reading) => proposalWindows(reading),
    withProposals: async (reading, proposals, world) => withProposals(reading, proposals, world),
    members: async (reading) => keyedMembers(reading),
    close: async () => undefined,
  };
}
