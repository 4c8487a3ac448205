import type { Sha256 } from "../../../model/ids.ts";
import type { Note } from "../../../model/report.ts";
import { asRecord, parsedJson } from "./parsed-json.ts";

/** What a WACZ file says of its own files, beside what was met. */
export interface PackageCheck {
  /** A file that is there; without a digest where it could not be taken. */
  readonly met: (path: string, digest?: Sha256) => void;
  /** The bytes of `datapackage.json` or `datapackage-digest.json`. */
  readonly read: (path: string, bytes: Uint8Array) => void;
  readonly title: () => string | undefined;
  /** Files that are not what is said of them, and a note on each of them and of those that are missing. */
  readonly end: () => { readonly altered: ReadonlySet<string>; readonly notes: readonly Note[] };
}

const DATA_PACKAGE = "datapackage.json";
const DIGEST = "datapackage-digest.json";

export const isPackageFile = (path: string): boolean => path === DATA_PACKAGE || path === DIGEST;

export function packageCheck(): PackageCheck {
  const digests = new Map<string, Sha256 | undefined>();
  const stated = new Map<string, { readonly digest: string; readonly by: string }>();
  let title: string | undefined;

  function state(path: unknown, hash: unknown, by: string): void {
    const digest = /^sha256:([0-9a-f]{64})$/iu.exec(String(hash))?.[1]?.toLowerCase();
    if (typeof path === "string" && digest !== undefined) stated.set(path, { digest, by });
  }

  return {
    met: (path, digest) => void digests.set(path, digest),
    read(path, bytes) {
      const said = asRecord(parsedJson(new TextDecoder().decode(bytes)));
      if (path === DIGEST) state(said?.["path"], said?.["hash"], DIGEST);
      if (path !== DATA_PACKAGE) return;
      if (typeof said?.["title"] === "string") title = said["title"].slice(0, 500);
      const resources = Array.isArray(said?.["resources"]) ? said["resources"] : [];
      for (const resource of resources.map(asRecord)) state(resource?.["path"], resource?.["hash"], DATA_PACKAGE);
    },
    title: () => title,
    end() {
      const missing = [...stated].filter(([path]) => !digests.has(path));
      const differing = [...stated].filter(([path, { digest }]) => digests.get(path) !== undefined && digests.get(path) !== digest);
      return {
        altered: new Set(differing.map(([path]) => path)),
        notes: [
          ...missing.map(([path, { by }]) => ({ code: "file-missing", message: `expected ${short(path)}, which ${by} names, met none` })),
          ...differing.map(([path, { by }]) => ({ code: "digest-mismatch", message: `${short(path)} does not match the hash in ${by}` })),
        ],
      };
    },
  };
}

const short = (path: string): string => path.slice(0, 200);
