import { deskOverHttp, isDesk } from "../../adapters/desk/desk-over-http.ts";
import { leftWord } from "../../adapters/desk/desk-word.ts";
import { ReportedlyError } from "../../errors.ts";
import { addFeed } from "../../jobs/feeds/add-feed.ts";
import { changeFeed } from "../../jobs/feeds/change-feed.ts";
import { pollFeed } from "../../jobs/feeds/poll-feed.ts";
import { addInput } from "../../jobs/intake/add-input.ts";
import { lastLine } from "../../jobs/revisions/list-revisions.ts";
import { reviseClaims } from "../../jobs/revisions/revise-claims.ts";
import type { RoomId } from "../../model/ids.ts";
import type { Desk } from "../intake/desk.ts";
import type { Intake } from "../intake/intake-surroundings.ts";
import { settleCaptures, settleWork } from "../intake/settle-work.ts";
import type { WorkPlace } from "../worker/work-surroundings.ts";
import { openIntake } from "./open-intake.ts";

/** A desk over a place. When another process has the place open and answers as a desk does, that one. */
export async function openDesk(place: WorkPlace, room: RoomId): Promise<Desk> {
  let intake: Intake;
  try {
    // Loading what reads takes longer than reading a few reports: one thread does it.
    intake = await openIntake(place, 1);
  } catch (thrown) {
    return deskThatHolds(place, thrown);
  }
  await intake.ports.store.openRoom(room);
  intake.startWorking(() => undefined);
  return deskHere(intake);
}

/** The desk that has the place open; fails as opening the place did when there is none. */
async function deskThatHolds({ dataDirectory }: WorkPlace, thrown: unknown): Promise<Desk> {
  if (!(thrown instanceof ReportedlyError && thrown.code === "DATA_LOCKED")) throw thrown;
  const word = await leftWord(dataDirectory);
  if (word === undefined || !(await isDesk(word.address))) throw thrown;
  return { ...deskOverHttp(word), settle: async () => undefined, close: async () => undefined };
}

const BY = "command-line";

function deskHere({ ports, isWorkElsewhere, close }: Intake): Desk {
  const { feeds, outbox } = ports;
  return {
    add: async (room, input, options) => addInput(ports, room, input, { ...options, by: BY }),
    feeds: {
      list: async (room) => feeds.list(room),
      add: async (room, feed) => addFeed(ports, room, { ...feed, by: BY }),
      pause: async (room, id, isPaused) => changeFeed(ports, room, id, { isPaused }),
      remove: async (room, id) => feeds.remove(room, id),
      restore: async (room, id) => feeds.restore(room, id),
      async poll(room, feed) {
        await pollFeed(ports, room, feed);
        return feeds.get(room, feed.id);
      },
    },
    claims: {
      revise: async (room, report, command) => lastLine((await reviseClaims(ports, room, report, command)).kept.revisions),
    },
    async settle(room, brought, options) {
      if (!isWorkElsewhere) await (brought === "reports" ? settleWork : settleCaptures)(outbox, room, options);
    },
    close,
  };
}
