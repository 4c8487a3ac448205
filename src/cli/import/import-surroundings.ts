import type { TransferSurroundings } from "../backup/transfer-surroundings.ts";
import type { IntakeSurroundings } from "../intake/intake-surroundings.ts";
import type { Surroundings } from "../surroundings.ts";
import type { WorkPlaceFlags } from "../worker/work-place-options.ts";

export interface ImportFlags extends WorkPlaceFlags {
  readonly room: string;
  readonly debug?: boolean;
}

export type ImportAround = Pick<Surroundings, "stdin" | "stdout" | "stderr" | "env" | "defaultDataDirectory" | "askedToStop"> &
  TransferSurroundings &
  Pick<IntakeSurroundings, "openIntake">;
