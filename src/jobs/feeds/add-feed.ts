import { isAbsolute, resolve } from "node:path";
import { v7 as uuidv7 } from "uuid";
import { ReportedlyError } from "../../errors.ts";
import type { Feed } from "../../model/feed.ts";
import { feedId, type RoomId } from "../../model/ids.ts";
import { existingRoom } from "../existing-room.ts";
import { checkedMinutes } from "./checked-minutes.ts";
import { findFeed } from "./find-feed.ts";
import type { PollPorts } from "./poll-ports.ts";

export interface AddFeedInput {
  /** An http(s) address, or the absolute path of a folder. */
  readonly address: string;
  /** `folder` is for who may read the files of this machine: the command line. Unless said, `feed`. */
  readonly kind?: Feed["kind"] | undefined;
  /** 60 unless said. */
  readonly everyMinutes?: number | undefined;
  readonly by: string;
}

const EVERY_MINUTES = 60;
/** Longer ones do not fit into the index that feeds are looked up by. */
const LONGEST_ADDRESS_BYTES = 2000;

/**
 * Look at a feed, site map or folder from now on; the first look is due at once. Of a page that is no feed the feed it names is taken.
 * A feed that the room has already is given as it is. Fails with ROOM_NOT_FOUND, USAGE, INPUT_INVALID for a page without a feed,
 * INPUT_NOT_FOUND for no folder, and as the fetcher does.
 */
export async function addFeed(
  ports: PollPorts,
  room: RoomId,
  { address, kind = "feed", everyMinutes = EVERY_MINUTES, by }: AddFeedInput,
): Promise<{ readonly feed: Feed; readonly isNew: boolean }> {
  await existingRoom(ports.store, room);
  checkedMinutes(everyMinutes);
  const asked = kind === "folder" ? folderPath(address) : webAddress(address);
  const known = (await ports.feeds.list(room)).find((feed) => feed.address === asked);
  if (known !== undefined) return { feed: known, isNew: false };
  const found = kind === "folder" ? await existingFolder(ports, asked) : await findFeed(ports, asked);
  const at = ports.clock.now();
  return ports.feeds.add(room, {
    id: feedId(uuidv7({ msecs: at.getTime() })),
    kind,
    address: shortEnough(found.address),
    title: found.title,
    everyMinutes,
    addedAt: at.toISOString(),
    addedBy: by,
    isPaused: false,
    nextAt: at.toISOString(),
    failures: 0,
  });
}

function webAddress(address: string): string {
  const url = URL.parse(address.trim());
  if (url === null || !/^https?:$/u.test(url.protocol))
    throw new ReportedlyError("USAGE", `expected an http or https address, met ${address}`);
  url.hash = "";
  return shortEnough(url.href);
}

function folderPath(address: string): string {
  if (isAbsolute(address) && address.isWellFormed() && !address.includes("\0")) return shortEnough(resolve(address));
  throw new ReportedlyError("USAGE", `expected the absolute path of a folder, met ${address}`);
}

function shortEnough(address: string): string {
  if (Buffer.byteLength(address) <= LONGEST_ADDRESS_BYTES) return address;
  throw new ReportedlyError(
    "USAGE",
    `expected an address of at most ${LONGEST_ADDRESS_BYTES} bytes, met one of ${Buffer.byteLength(address)}`,
  );
}

/** The folder, when it can be looked into. */
async function existingFolder({ folders }: PollPorts, address: string): Promise<{ readonly address: string; readonly title?: undefined }> {
  for await (const _ of folders.list(address)) break;
  return { address };
}
