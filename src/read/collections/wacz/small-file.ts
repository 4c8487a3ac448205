import { joinBytes } from "../../decode/join-bytes.ts";

const MOST = 20_000_000;

/** The whole of a file; undefined when it is too large to be held. */
export async function smallFile(parts: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const held: Uint8Array[] = [];
  let length = 0;
  for await (const part of parts) {
    length += part.length;
    if (length > MOST) return undefined;
    held.push(part);
  }
  return joinBytes(held);
}
