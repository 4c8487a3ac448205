import { createHash } from "node:crypto";
import { basename } from "node:path";
import { asReportedlyError, ReportedlyError } from "../../errors.ts";
import type { Capture } from "../../model/capture.ts";
import type { Collection } from "../../model/collection.ts";
import type { Feed, FeedItem, FeedItemOutcome } from "../../model/feed.ts";
import type { RoomId } from "../../model/ids.ts";
import type { Note } from "../../model/report.ts";
import type { FolderEntry } from "../../ports/folders.ts";
import { addCapture } from "../intake/add-capture.ts";
import { addItems } from "../intake/add-items.ts";
import { hashOf, MAX_INPUT_BYTES } from "../intake/capture-input.ts";
import { isReadableName } from "../intake/is-readable-name.ts";
import { asSource } from "./as-source.ts";
import { type Brought, noteOf } from "./brought.ts";
import { newItems } from "./new-items.ts";
import { orAborted } from "./or-aborted.ts";
import type { PollPorts } from "./poll-ports.ts";

/** Files that one look takes in. The others come with the next, which follows at once. */
const MOST_AT_ONCE = 200;
/** What changed a moment ago may still be being written. */
const SETTLED_MS = 2000;

/**
 * What a look at a folder brought, or why it cannot be looked at. Each file is taken in by itself, to be read later, before the look is
 * kept: one that ends halfway is gone through again, and what the room has by then is passed over.
 */
export async function pollFolder(
  ports: PollPorts,
  room: RoomId,
  feed: Feed,
  at: Date,
  signal: AbortSignal | undefined,
): Promise<Brought | ReportedlyError> {
  const listed = await listFolder(ports, feed, at).catch(asReportedlyError);
  if (listed instanceof ReportedlyError) return listed;
  const { files, notes, found, isUnsettled } = listed;
  const unseen = new Set(await ports.feeds.unseen(room, feed.id, [...files.keys()]));
  const fresh = [...files].filter(([key]) => unseen.has(key));
  const items: FeedItem[] = [];
  for (const [key, file] of fresh.slice(0, MOST_AT_ONCE)) {
    signal?.throwIfAborted();
    const taken = await orAborted(takeIn({ ports, room, feed, at }, file), signal).catch((thrown: unknown) => unreadable(thrown, signal));
    if (taken instanceof ReportedlyError) notes.push(`${file.path}: ${taken.code}`);
    else {
      items.push(itemOf(feed, key, file, taken.outcome, at), ...taken.addresses);
      notes.push(...taken.notes.map(({ message }) => `${file.path}: ${message}`));
    }
  }
  const placed = items.map((item, place) => ({ ...item, place }));
  return { look: { found, note: noteOf(notes) }, items: placed, isMore: fresh.length > MOST_AT_ONCE || isUnsettled };
}

const itemOf = (feed: Feed, key: string, { path }: FolderEntry, outcome: FeedItemOutcome, at: Date): FeedItem => ({
  feed: feed.id,
  key,
  address: path,
  seenAt: at.toISOString(),
  place: 0,
  isHeld: false,
  stated: [],
  outcome,
});

interface Listed {
  /** By the key of the item that each becomes. */
  readonly files: ReadonlyMap<string, FolderEntry>;
  readonly notes: string[];
  readonly found: number;
  /** A file is still being written, as it seems. */
  readonly isUnsettled: boolean;
}

async function listFolder({ folders }: PollPorts, { address }: Feed, at: Date): Promise<Listed> {
  const files = new Map<string, FolderEntry>();
  const [notes, tooLarge]: [string[], string[]] = [[], []];
  let [found, others, isUnsettled] = [0, 0, false];
  for await (const entry of folders.list(address)) {
    if (entry.passedOver !== undefined) notes.push(`${entry.path}: ${entry.passedOver}`);
    else if (entry.size > MAX_INPUT_BYTES) tooLarge.push(entry.path);
    else if (isReadableName(entry.path)) {
      found++;
      if (at.getTime() - Date.parse(entry.modifiedAt) >= SETTLED_MS) files.set(keyOf(entry), entry);
      else isUnsettled = true;
    } else others++;
  }
  if (tooLarge.length > 0) notes.unshift(`larger than ${MAX_INPUT_BYTES / 1_000_000} MB, to be imported by itself: ${tooLarge.join(", ")}`);
  if (others > 0) notes.push(`${others} of other kinds passed over`);
  return { files, notes, found, isUnsettled };
}

/** A file that changed is another one. */
const keyOf = ({ path, size, modifiedAt }: FolderEntry): string =>
  createHash("sha256")
    .update(JSON.stringify([path, size, modifiedAt]))
    .digest("hex")
    .slice(0, 32);

interface Look {
  readonly ports: PollPorts;
  readonly room: RoomId;
  readonly feed: Feed;
  readonly at: Date;
}

interface TakenIn {
  readonly outcome: FeedItemOutcome;
  /** Addresses that it names without their words. */
  readonly addresses: readonly FeedItem[];
  /** Parts of it that could not be made out. */
  readonly notes: readonly Note[];
}

async function takeIn({ ports, room, feed, at }: Look, { path }: FolderEntry): Promise<TakenIn> {
  const bytes = await ports.folders.read(feed.address, path, MAX_INPUT_BYTES);
  const takenAt = ports.clock.now().toISOString();
  const capture: Capture = { sha256: hashOf(bytes), bytes, takenAt, fileName: basename(path) };
  const collection = await ports.reader.unpack(asSource(capture)).catch(asReportedlyError);
  if (collection instanceof ReportedlyError)
    return { outcome: { at: takenAt, code: collection.code, detail: collection.detail }, addresses: [], notes: [] };
  if (collection !== undefined) return takeInItems({ ports, room, feed, at }, capture, collection);
  const { report } = await addCapture(ports, room, capture, {}, { by: `feed:${feed.id}`, later: true });
  return { outcome: { at: takenAt, report: report.id }, addresses: [], notes: [] };
}

async function takeInItems({ ports, room, feed, at }: Look, capture: Capture, { kind, items, notes }: Collection): Promise<TakenIn> {
  await ports.archive.put(capture.bytes);
  const { added, known } = await addItems(ports, room, items, { from: capture, by: `feed:${feed.id}` });
  const named = items.filter(({ content, isCollection }) => content === undefined && !isCollection);
  const { items: addresses } = await newItems(ports, room, feed, named, { seenAt: at.toISOString(), isFirst: true });
  const detail = `a ${kind}; reports: ${added + known}, of them new: ${added}, addresses: ${named.length}`;
  return { outcome: { at: capture.takenAt, detail }, addresses, notes };
}

/** What is wrong with one file is noted, and it is tried again at the next look; what is wrong with us is not its fault. */
function unreadable(thrown: unknown, signal: AbortSignal | undefined): ReportedlyError {
  signal?.throwIfAborted();
  const error = asReportedlyError(thrown);
  if (error.code.startsWith("INPUT_")) return error;
  throw error;
}
