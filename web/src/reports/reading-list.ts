let list: readonly string[] = [];
let opened: string | undefined;

/** The reports as the list last showed them: what "next" and "previous" mean while one is read. */
export function rememberList(ids: readonly string[]): void {
  list = ids;
}

/** The report that is being read: where the list goes on from when one comes back to it. */
export function rememberOpened(id: string): void {
  opened = id;
}

export const lastOpened = (): string | undefined => opened;

/** The report `by` places further down the list; undefined at its ends, and for a report that is not in it. */
export function neighbourOf(id: string, by: 1 | -1): string | undefined {
  const at = list.indexOf(id);
  return at === -1 ? undefined : list[at + by];
}
