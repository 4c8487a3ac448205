import type { WorkPorts } from "../../src/jobs/work/work-ports.ts";

/** A worker's ports, and the signal that it has died. */
export interface Mortal {
  readonly ports: WorkPorts;
  readonly death: AbortSignal;
}

/**
 * Ports of a worker that dies, by chance, right before something it writes is kept or right after: from then on nothing it does
 * comes through. `chance` is that of dying at one of these moments.
 */
export function mortalPorts(
  { store, views, outbox, queue, archive, feeds, captures, ...others }: WorkPorts,
  random: () => number,
  chance: number,
): Mortal {
  const dying = new AbortController();

  function live(): void {
    if (!dying.signal.aborted && random() < chance) dying.abort(new Error("the worker has died"));
    dying.signal.throwIfAborted();
  }

  const mortal =
    <Arguments extends unknown[], T>(write: (...given: Arguments) => Promise<T>) =>
    async (...given: Arguments): Promise<T> => {
      live();
      const written = await write(...given);
      live();
      return written;
    };

  return {
    death: dying.signal,
    ports: {
      ...others,
      store: { ...store, accept: mortal(store.accept), keep: mortal(store.keep), addReading: mortal(store.addReading) },
      archive: { ...archive, put: mortal(archive.put) },
      feeds: { ...feeds, settle: mortal(feeds.settle) },
      captures: { ...captures, stamped: mortal(captures.stamped) },
      views: { ...views, setLinks: mortal(views.setLinks), setEvents: mortal(views.setEvents) },
      outbox: { ...outbox, done: mortal(outbox.done), failed: mortal(outbox.failed) },
      queue: { ...queue, send: mortal(queue.send) },
    },
  };
}
