import { byCodePoint } from "../../model/by-code-point.ts";
import type { RoomId } from "../../model/ids.ts";
import type { ReportLink } from "../../model/link.ts";
import type { ReportedEvent } from "../../model/reported-event.ts";
import type { Watch } from "../../model/watch.ts";
import type { KeyedStage } from "../../model/work.ts";
import type { Gathering, Views } from "../../ports/views.ts";
import { linksOf, wayUp } from "./links-of.ts";
import { listEvents } from "./list-events.ts";
import { type KeyedViews, type Memory, openedRoom, type RoomState, withRoom, withWork } from "./memory-state.ts";
import { plainCopy } from "./plain-copy.ts";

/** Views that last as long as the process. */
export function memoryViews(memory: Memory): Views {
  const opened = (room: RoomId): RoomState => openedRoom(memory.state, room);
  const keep = (room: RoomState): void => {
    memory.state = withRoom(memory.state, room);
  };
  return {
    async gather(room, stage, key) {
      return plainCopy(gathered(opened(room), stage, key));
    },
    async setLinks(room, key, version, given, work) {
      const links = replaced(opened(room).links, key, version, given);
      if (links) keep(withWork({ ...opened(room), links }, work, memory.clock.now()));
      return links !== undefined;
    },
    async setEvents(room, key, version, given, work) {
      const events = replaced(opened(room).events, key, version, given);
      if (events) keep(withWork({ ...opened(room), events }, work, memory.clock.now()));
      return events !== undefined;
    },
    async links(room, report) {
      return plainCopy(linksOf(allLinks(opened(room)), report));
    },
    async chain(room, report) {
      return plainCopy(wayUp(allLinks(opened(room)), report));
    },
    async event(room, id) {
      const found = eventIn(opened(room), id);
      return found && plainCopy(found);
    },
    async events(room, query) {
      return plainCopy(listEvents(allEvents(opened(room)), query));
    },
    async figures(room, event, measure) {
      const figures = eventIn(opened(room), event)?.figures ?? [];
      return plainCopy(figures.filter((figure) => measure === undefined || figure.measure === measure));
    },
    async setWatches(room, watches) {
      const all = new Map(opened(room).watches);
      for (const watch of plainCopy(watches)) all.set(watch.id, watch);
      keep({ ...opened(room), watches: all });
    },
    async watches(room, { isOpen, dueBy } = {}) {
      const asked = [...opened(room).watches.values()].filter(
        ({ due, outcome }) => !(isOpen && outcome !== undefined) && (dueBy === undefined || (due !== undefined && due <= dueBy)),
      );
      return plainCopy(asked.sort(byDueDay));
    },
  };
}

function gathered(room: RoomState, stage: KeyedStage, key: string): Gathering {
  const views = stage === "link" ? room.links : room.events;
  const members = room.reports.flatMap((report) => report.members.map((member) => ({ ...member, report: report.submission.id })));
  const messages = [...room.messages.values()].map(({ message }) => message);
  return {
    version: views.get(key)?.version ?? 0,
    members: members
      .filter((member) => member.stage === stage && member.key === key)
      .sort((a, b) => byCodePoint(a.report, b.report) || byCodePoint(a.item, b.item)),
    waiting: messages
      .filter((message) => message.stage === stage && message.key === key)
      .map(({ id }) => id)
      .sort(byCodePoint),
  };
}

/** The views with those of one key replaced; undefined when someone else wrote them since `version`. */
function replaced<View>(
  all: ReadonlyMap<string, KeyedViews<View>>,
  key: string,
  version: number,
  views: readonly View[],
): ReadonlyMap<string, KeyedViews<View>> | undefined {
  if ((all.get(key)?.version ?? 0) !== version) return undefined;
  return new Map(all).set(key, { version: version + 1, views: plainCopy(views) });
}

/** By key, so that a link that was found under several is always told as the first key has it. */
const allLinks = ({ links }: RoomState): ReportLink[] => [...links].sort(([a], [b]) => byCodePoint(a, b)).flatMap(([, { views }]) => views);

const allEvents = ({ events }: RoomState): ReportedEvent[] => [...events.values()].flatMap(({ views }) => views);

const eventIn = (room: RoomState, id: string): ReportedEvent | undefined => allEvents(room).find((event) => event.id === id);

function byDueDay(a: Watch, b: Watch): number {
  if (a.due !== undefined && b.due !== undefined) return byCodePoint(a.due, b.due) || byCodePoint(a.id, b.id);
  if (a.due !== undefined || b.due !== undefined) return a.due === undefined ? 1 : -1;
  return byCodePoint(a.id, b.id);
}
