import type { Piece } from "./fault.ts";
import { gzipMembers } from "./gzip-members.ts";
import { slicesOf } from "./slices-of.ts";

/** The content of an archive, gzip undone where it begins with gzip. */
export async function* archivePieces(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Piece> {
  let members: ReturnType<typeof gzipMembers> | undefined;
  let isFirst = true;
  for await (const slice of slicesOf(stream)) {
    if (isFirst && slice[0] === 0x1f) members = gzipMembers();
    isFirst = false;
    if (members === undefined) yield slice;
    else yield* members.push(slice);
  }
  if (members !== undefined) yield* members.end();
}
