import { type ErrorCode, ReportedlyError } from "../../errors.ts";
import type { Collection, FeedLink } from "../../model/collection.ts";
import type { Proposals, ProposalWindows, ProposedReading } from "../../model/proposal.ts";
import type { Reading, Source } from "../../model/reading.ts";
import type { KeyedMember } from "../../model/work.ts";
import type { World } from "../../model/world.ts";
import { discoverFeeds, keyedMembers, proposalWindows, readSource, unpack, withProposals } from "../../pipeline.ts";
import { forgiveLeftPromises } from "./forgive-left-promises.ts";

forgiveLeftPromises();

export interface ReadTask {
  readonly source: Source;
  readonly world?: World | undefined;
}

/** What came of a task, or why nothing did: an error thrown in a worker would lose its code on the way between threads. */
export type TaskAnswer<Result> = { readonly result: Result } | { readonly code: ErrorCode; readonly detail: string };

/** A reading, and what a model proposed for it. */
export interface ProposalsTask {
  readonly reading: Reading;
  readonly proposals: Proposals;
  readonly world?: World | undefined;
}

/** What each worker thread runs. The pipeline loads with this module, so that the thread that serves never waits for it. */
export const readTask = async ({ source, world }: ReadTask): Promise<TaskAnswer<Reading>> => answer(() => readSource(source, world));

/** The others that worker threads run: opening a collection, finding a page's feeds, working out what a reading is compared by, and what a model proposes for it. */
export const unpackTask = async (source: Source): Promise<TaskAnswer<Collection | undefined>> => answer(() => unpack(source));
export const feedsTask = async (source: Source): Promise<TaskAnswer<readonly FeedLink[]>> => answer(async () => discoverFeeds(source));
export const membersTask = (reading: Reading): readonly KeyedMember[] => keyedMembers(reading);
export const windowsTask = (reading: Reading): ProposalWindows => proposalWindows(reading);
export const proposalsTask = ({ reading, proposals, world }: ProposalsTask): ProposedReading => withProposals(reading, proposals, world);

async function answer<Result>(task: () => Promise<Result>): Promise<TaskAnswer<Result>> {
  try {
    return { result: await task() };
  } catch (thrown) {
    if (thrown instanceof ReportedlyError) return { code: thrown.code, detail: thrown.detail };
    throw thrown;
  }
}
