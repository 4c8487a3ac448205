import { type Msg, nanos } from "@nats-io/transport-node";

/** A message the server handed out, and what it can be told of it. */
export interface Delivery {
  readonly bytes: Uint8Array;
  /** Whether more wait behind it. */
  readonly hasMore: boolean;
  /** It is still in hand. */
  working(): void;
  /** It is settled and goes from the stream. */
  done(): void;
  /** It is of no use to hand it out again. */
  dead(): void;
  /** Hand it out again, not before so many milliseconds have passed. */
  again(afterMs?: number): void;
}

/** Says it in the words of the protocol (https://docs.nats.io/reference/reference-protocols/nats_api_reference). */
export function deliveryOf(message: Msg): Delivery {
  /** What cannot be said any more the server finds out by itself, by the end of the acknowledgement wait. */
  const say = (words: string) => {
    try {
      message.respond(words);
    } catch {}
  };
  return {
    bytes: message.data,
    hasMore: waitingBehind(message) > 0,
    working: () => say("+WPI"),
    done: () => say("+ACK"),
    dead: () => say("+TERM"),
    again: (afterMs = 0) => say(afterMs > 0 ? `-NAK ${JSON.stringify({ delay: nanos(afterMs) })}` : "-NAK"),
  };
}

/** "$JS.ACK.<stream>.<consumer>.<delivered>.<stream sequence>.<consumer sequence>.<time>.<pending>"; newer servers put a domain and an account before the stream. */
function waitingBehind({ reply = "" }: Msg): number {
  const tokens = reply.split(".");
  return Number(tokens[tokens.length > 9 ? 10 : 8] ?? 0);
}
