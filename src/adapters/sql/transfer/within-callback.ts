/**
 * What a callback gives page by page, as a generator: the callback goes on when a page was taken, so that what it holds open
 * (a transaction) stays open in between. When nobody takes any more, its `give` fails and the generator waits for it to end.
 */
export async function* withinCallback<T>(run: (give: (page: readonly T[]) => Promise<void>) => Promise<unknown>): AsyncGenerator<T> {
  let offered = Promise.withResolvers<readonly T[] | undefined>();
  let taken = Promise.withResolvers<void>();
  let isStopped = false;
  const give = async (page: readonly T[]): Promise<void> => {
    offered.resolve(page);
    await taken.promise;
    if (isStopped) throw new NobodyTakes();
  };
  const running = run(give).then(
    () => offered.resolve(undefined),
    // After a stop nobody looks at what is offered, and a rejection would have no one to answer it.
    (thrown: unknown) => (isStopped ? undefined : offered.reject(thrown)),
  );
  try {
    for (let page = await offered.promise; page; page = await offered.promise) {
      yield* page;
      const before = taken;
      [offered, taken] = [Promise.withResolvers(), Promise.withResolvers()];
      before.resolve();
    }
  } finally {
    isStopped = true;
    taken.resolve();
    await running;
  }
}

/** Ends a callback whose pages nobody takes any more. */
class NobodyTakes extends Error {
  override readonly name = "NobodyTakes";
}
