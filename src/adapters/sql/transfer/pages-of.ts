/** Pages of rows, each asked for with the last row of the one before, until one is not full. */
export async function* pagesOf<Row>(size: number, pageAfter: (last: Row | undefined) => Promise<Row[]>): AsyncGenerator<Row[]> {
  for (let last: Row | undefined; ; ) {
    const page = await pageAfter(last);
    if (page.length > 0) yield page;
    if (page.length < size) return;
    last = page.at(-1);
  }
}

/** Runs of items that share a key, wherever pages end between them. Items of one key must follow one another. */
export async function* runsOf<Item>(pages: AsyncIterable<readonly Item[]>, keyOf: (item: Item) => string): AsyncGenerator<Item[][]> {
  let open: Item[] = [];
  for await (const page of pages) {
    const runs: Item[][] = [];
    for (const item of page) {
      const [first] = open;
      if (first !== undefined && keyOf(first) !== keyOf(item)) {
        runs.push(open);
        open = [];
      }
      open.push(item);
    }
    if (runs.length > 0) yield runs;
  }
  if (open.length > 0) yield [open];
}
