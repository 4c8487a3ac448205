import type { Capture } from "../../model/capture.ts";
import type { CollectionItem } from "../../model/collection.ts";
import type { RoomId } from "../../model/ids.ts";
import { type AddCapturePorts, addCapture } from "./add-capture.ts";
import { hashOf } from "./capture-input.ts";

interface ItemCounts {
  readonly added: number;
  readonly known: number;
  readonly addresses: number;
}

export interface AddedItems extends ItemCounts {
  /** False when it was stopped before the last item. */
  readonly isWhole: boolean;
}

export interface AddItemsOptions {
  /** The collection they were taken out of, where it was held whole. */
  readonly from?: Pick<Capture, "sha256" | "takenAt"> | undefined;
  readonly by?: string | undefined;
  /** Aborted to stop after the item in hand. */
  readonly signal?: AbortSignal | undefined;
  readonly onItem?: ((counts: ItemCounts) => void) | undefined;
}

/** Take in the items of a collection one after the other, to be read later. What the room has already is passed over. */
export async function addItems(
  ports: AddCapturePorts,
  room: RoomId,
  items: Iterable<CollectionItem> | AsyncIterable<CollectionItem>,
  { from, by, signal, onItem }: AddItemsOptions,
): Promise<AddedItems> {
  let counts: ItemCounts = { added: 0, known: 0, addresses: 0 };
  for await (const item of items) {
    if (signal?.aborted) return { ...counts, isWhole: false };
    const brought = await addItem(ports, room, item, from, by);
    counts = { ...counts, [brought]: counts[brought] + 1 };
    onItem?.(counts);
  }
  return { ...counts, isWhole: true };
}

async function addItem(
  ports: AddCapturePorts,
  room: RoomId,
  item: CollectionItem,
  from: AddItemsOptions["from"],
  by: string | undefined,
): Promise<keyof ItemCounts> {
  const { content: bytes } = item;
  if (bytes === undefined) return "addresses";
  const capture: Capture = {
    sha256: hashOf(bytes),
    bytes,
    takenAt: item.takenAt ?? from?.takenAt ?? ports.clock.now().toISOString(),
    url: item.url,
    mediaType: item.mediaType,
    charset: item.charset,
    exchange: item.exchange,
    container: { ...item.container, sha256: from?.sha256 ?? item.container.sha256 },
  };
  const { isNew } = await addCapture(ports, room, capture, item.stated.length > 0 ? { stated: item.stated } : {}, { by, later: true });
  return isNew ? "added" : "known";
}
