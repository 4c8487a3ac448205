import type { CollectionItem } from "../../../model/collection.ts";
import type { Around, ItemFinder } from "./item-finder.ts";
import { readRecords } from "./read-records.ts";

export interface Search {
  readonly finder: ItemFinder;
  readonly around: Around;
  readonly onFault: (says: string) => void;
  /** Records after which the rest is left. */
  readonly mostRecords: number;
}

/** The items of one WARC file; the last of them may come with what the finder sees next. Gives how many records could be made out. */
export async function* findItems(
  stream: AsyncIterable<Uint8Array>,
  { finder, around, onFault, mostRecords }: Search,
): AsyncGenerator<CollectionItem, number> {
  let records = 0;
  for await (const record of readRecords(stream, onFault)) {
    if (records === mostRecords) {
      onFault(`expected at most ${mostRecords} records, met more; the rest was not read`);
      break;
    }
    records += 1;
    yield* await finder.see(record, around);
  }
  return records;
}
