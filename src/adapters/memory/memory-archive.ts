import { createHash } from "node:crypto";
import { type Sha256, sha256 } from "../../model/ids.ts";
import type { Archive } from "../../ports/archive.ts";

/** An archive that lasts as long as the process. */
export function memoryArchive(): Archive {
  const kept = new Map<Sha256, Uint8Array>();
  return {
    async put(bytes) {
      const name = sha256(createHash("sha256").update(bytes).digest("hex"));
      kept.set(name, bytes.slice());
      return name;
    },
    async get(name) {
      return kept.get(name)?.slice();
    },
    async *names() {
      yield* [...kept.keys()].sort((a, b) => (a < b ? -1 : 1));
    },
  };
}
