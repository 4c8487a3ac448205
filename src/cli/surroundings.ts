import type { Readable, Writable } from "node:stream";
import type { AskedModel } from "../jobs/proposals/reader-with-proposals.ts";
import type { Fetcher } from "../ports/fetcher.ts";
import type { Reader } from "../ports/reader.ts";
import type { TransferSurroundings } from "./backup/transfer-surroundings.ts";
import type { CaptureSurroundings } from "./captures/capture-surroundings.ts";
import type { ClaimSurroundings } from "./claims/claim-surroundings.ts";
import type { IntakeSurroundings } from "./intake/intake-surroundings.ts";
import type { ModelReader, WorkPlace, WorkSurroundings } from "./worker/work-surroundings.ts";

/** A stream that may be a terminal. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** Everything the command line touches beyond its arguments. Steps and servers are opened only when a command needs them, so that `--help` loads none. */
export interface Surroundings extends TransferSurroundings, WorkSurroundings, IntakeSurroundings, CaptureSurroundings, ClaimSurroundings {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  readonly openReader: () => Promise<Reader>;
  /** A reader that asks the model of the environment as well. Fails with USAGE when that does not say which. */
  readonly openModelReader: (onAsked: (asked: AskedModel) => void) => Promise<ModelReader>;
  readonly openFetcher: () => Promise<Fetcher>;
  /** The names of the actors the world knows, by id. */
  readonly actorNames: () => Promise<ReadonlyMap<string, string>>;
  /** Where data lies when nobody says. */
  readonly defaultDataDirectory: () => Promise<string>;
  readonly serve: (options: ServeOptions) => Promise<Serving>;
  /** Resolves when the person or the system asks the program to stop. */
  readonly askedToStop: () => Promise<void>;
}

export interface ServeOptions extends WorkPlace {
  readonly port: number;
  /** Add the demonstration set to the room `default`. */
  readonly demo: boolean;
}

/** A server that answers. */
export interface Serving {
  readonly address: string;
  /** Resolves when the demonstration set is in the room; undefined without one or when it failed. */
  readonly seeded: Promise<{ readonly added: number } | undefined>;
  close(): Promise<void>;
}
