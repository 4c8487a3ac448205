import { ReportedlyError } from "../../errors.ts";
import { byCodePoint } from "../../model/by-code-point.ts";
import type { MessageId, RoomId } from "../../model/ids.ts";
import { STAGES } from "../../model/work.ts";
import type { DeadMessage, Failure, Outbox } from "../../ports/outbox.ts";
import { type Memory, type RoomState, type ShelvedMessage, withRoom } from "./memory-state.ts";
import { plainCopy } from "./plain-copy.ts";

/** An outbox that lasts as long as the process. */
export function memoryOutbox(memory: Memory): Outbox {
  const messagesOf = (room?: RoomId): ShelvedMessage[] =>
    [...memory.state.rooms.values()]
      .filter(({ name }) => room === undefined || name === room)
      .flatMap(({ messages }) => [...messages.values()]);

  /** Write one room's messages anew; a room that nobody opened has none. */
  function change(room: RoomId, write: (messages: Map<MessageId, ShelvedMessage>) => void): void {
    const found: RoomState | undefined = memory.state.rooms.get(room);
    if (!found) return;
    const messages = new Map(found.messages);
    write(messages);
    memory.state = withRoom(memory.state, { ...found, messages });
  }

  /** Put a failure on a message that is neither done nor dead. */
  function note(room: RoomId, id: MessageId, failure: Failure, attempts: number): void {
    change(room, (messages) => {
      const found = messages.get(id);
      if (found && !isDead(found)) messages.set(id, { ...found, attempts: found.attempts + attempts, failure: plainCopy(failure) });
    });
  }

  return {
    async waiting({ now, before, stages, limit }) {
      const asked = messagesOf().filter(
        (shelved) =>
          mayBeTried(shelved, now) &&
          (before === undefined || shelved.writtenAt < before) &&
          (stages === undefined || stages.includes(shelved.message.stage)),
      );
      const oldestFirst = asked.sort((a, b) => byCodePoint(a.writtenAt, b.writtenAt) || byName(a, b));
      return plainCopy(oldestFirst.slice(0, limit).map(({ message }) => message));
    },
    async message(room, id) {
      const found = memory.state.rooms.get(room)?.messages.get(id);
      return found && plainCopy({ ...found.message, attempts: found.attempts, isDead: isDead(found) });
    },
    async done(room, ids) {
      change(room, (messages) => ids.forEach((id) => messages.delete(id)));
    },
    async failed(room, id, failure) {
      note(room, id, failure, 1);
    },
    async postponed(room, id, failure) {
      note(room, id, failure, 0);
    },
    async dead(room) {
      return plainCopy(
        messagesOf(room)
          .flatMap(deadMessage)
          .sort((a, b) => byCodePoint(a.failedAt, b.failedAt) || byCodePoint(a.room, b.room) || byCodePoint(a.id, b.id)),
      );
    },
    async replay(room, ids) {
      const found = [...new Set(ids)].sort(byCodePoint).map((id) => deadIn(memory, room, id));
      change(room, (messages) => {
        for (const { message, writtenAt } of found) messages.set(message.id, { message, writtenAt, attempts: 0 });
      });
      return plainCopy(found.map(({ message }) => message));
    },
    async counts(room) {
      const counts = STAGES.map((stage) => {
        const ofStage = messagesOf(room).filter(({ message }) => message.stage === stage);
        const dead = ofStage.filter(isDead).length;
        return { stage, waiting: ofStage.length - dead, dead };
      });
      return counts.filter(({ waiting, dead }) => waiting + dead > 0);
    },
  };
}

/** A failure that names no time to retry at leaves it to a person. */
const isDead = ({ failure }: ShelvedMessage): boolean => failure !== undefined && failure.retryAt === undefined;

const mayBeTried = ({ failure }: ShelvedMessage, now: string): boolean =>
  failure === undefined || (failure.retryAt !== undefined && failure.retryAt <= now);

const byName = ({ message: a }: ShelvedMessage, { message: b }: ShelvedMessage): number =>
  byCodePoint(a.room, b.room) || byCodePoint(a.id, b.id);

function deadMessage(shelved: ShelvedMessage): DeadMessage[] {
  const { message, attempts, failure } = shelved;
  if (!failure || !isDead(shelved)) return [];
  return [{ ...message, attempts, failedAt: failure.at, code: failure.code, detail: failure.detail }];
}

function deadIn({ state }: Memory, room: RoomId, id: MessageId): ShelvedMessage {
  const found = state.rooms.get(room)?.messages.get(id);
  if (!found || !isDead(found)) throw new ReportedlyError("MESSAGE_NOT_FOUND", `expected a dead message ${id} in ${room}, met none`);
  return found;
}
