import { ReportedlyError } from "../../errors.ts";
import type { Pacing } from "./pacing.ts";

/** One visitor at a time to each host, and a pause between one and the next. */
export interface HostTurns {
  /**
   * Wait until nobody is at `host` and the last visitor left `gapMs` ago. Fails with URL_BUSY as soon as it is plain that this takes
   * longer than `patienceMs`. What it gives ends the turn.
   */
  take(host: string, wait: Wait): Promise<() => void>;
  /** Nobody's turn for so long: what a host asks for with Retry-After. */
  rest(host: string, milliseconds: number): void;
}

interface Wait {
  readonly gapMs: number;
  readonly patienceMs: number;
}

interface Host {
  readonly name: string;
  isTaken: boolean;
  leftAt: number;
  restsUntil: number;
  /** How many wait. */
  waiting: number;
  left: PromiseWithResolvers<void>;
}

/** Hosts remembered while nothing happens at them. */
const MOST_HOSTS = 1_000;
/** Longer than any gap, so that a host that was forgotten is asked no sooner for it. */
const FORGOTTEN_AFTER_MS = 120_000;

export function hostTurns(pacing: Pacing): HostTurns {
  const hosts = new Map<string, Host>();
  const hostOf = (name: string): Host => {
    if (hosts.size >= MOST_HOSTS) forgetQuiet(hosts, pacing.elapsedMs());
    const host = hosts.get(name) ?? newHost(name);
    hosts.set(name, host);
    return host;
  };
  return {
    async take(name, wait) {
      const host = hostOf(name);
      host.waiting++;
      try {
        return await ownTurn(host, wait, pacing);
      } finally {
        host.waiting--;
      }
    },
    rest(name, milliseconds) {
      const host = hostOf(name);
      host.restsUntil = Math.max(host.restsUntil, pacing.elapsedMs() + milliseconds);
    },
  };
}

const newHost = (name: string): Host => ({
  name,
  isTaken: false,
  leftAt: -Infinity,
  restsUntil: -Infinity,
  waiting: 0,
  left: Promise.withResolvers(),
});

async function ownTurn(host: Host, { gapMs, patienceMs }: Wait, pacing: Pacing): Promise<() => void> {
  const givesUpAt = pacing.elapsedMs() + patienceMs;
  for (let ahead = host.waiting - 1; ; ahead = Math.min(ahead, host.waiting - 1)) {
    const now = pacing.elapsedMs();
    const freeAt = Math.max(host.restsUntil, (host.isTaken ? now : host.leftAt) + gapMs);
    if (!host.isTaken && freeAt <= now) return takenTurn(host, pacing);
    // Those who came before go first, each with a gap behind.
    const expectedAt = Math.max(freeAt + ahead * gapMs, now + 1);
    if (expectedAt > givesUpAt) throw busy(host.name, expectedAt - now);
    await eitherOf(host.left.promise, (host.isTaken ? givesUpAt : freeAt) - now, pacing);
  }
}

function takenTurn(host: Host, { elapsedMs }: Pacing): () => void {
  let isOver = false;
  host.isTaken = true;
  return () => {
    if (isOver) return;
    isOver = true;
    host.isTaken = false;
    host.leftAt = elapsedMs();
    host.left.resolve();
    host.left = Promise.withResolvers();
  };
}

const busy = (host: string, milliseconds: number) =>
  new ReportedlyError("URL_BUSY", `${host} may be asked again in ${Math.ceil(milliseconds / 1000)} s`, {
    retryAfterMs: Math.ceil(milliseconds),
  });

/** As soon as someone left, or after a pause. */
async function eitherOf(left: Promise<void>, milliseconds: number, { pause }: Pacing): Promise<void> {
  const over = new AbortController();
  try {
    await Promise.race([left, pause(milliseconds, over.signal).catch(() => undefined)]);
  } finally {
    over.abort();
  }
}

function forgetQuiet(hosts: Map<string, Host>, now: number): void {
  for (const [name, host] of hosts) {
    const isQuiet = !host.isTaken && host.waiting === 0 && host.restsUntil <= now && host.leftAt + FORGOTTEN_AFTER_MS <= now;
    if (isQuiet) hosts.delete(name);
  }
}
