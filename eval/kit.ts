import type { Readers } from "./readers.ts";

/** A folder of gold data with its own scorer, and how our readings are put before that scorer. */
export interface Kit {
  readonly name: string;
  /** Names that stand for several kits: `read` is the kits of reading. */
  readonly groups?: readonly string[] | undefined;
  /** Set where it takes minutes: it runs when it is named. */
  readonly isLong?: true | undefined;
  /** Paths below the kits' folder without which the kit counts as absent. A kit of our own texts needs none. */
  readonly needs: readonly string[];
  measure(at: KitPlace): Promise<readonly Measurement[]>;
}

/** Where a kit lies, where it may write, and what reads for it. */
export interface KitPlace {
  /** The folder that holds all kits. */
  readonly kits: string;
  /** A temporary folder of this run. */
  readonly scratch: string;
  readonly readers: Readers;
  /** True when everything that went wrong is to be told, for people who mend it. */
  readonly isDetailed: boolean;
}

/** True when the kit is asked for by this name: its own, the first part of its own, or that of a group. */
export const answersTo = (kit: Pick<Kit, "name" | "groups">, name: string): boolean =>
  kit.name === name || kit.name.startsWith(`${name}-`) || (kit.groups?.includes(name) ?? false);

/** One figure of a kit. */
export interface Measurement {
  readonly measure: string;
  readonly value: number;
  /** Shares are in per cent, to one decimal place. */
  readonly unit: "per cent" | "count";
  /** Which way is good; `neither` is shown and never judged. */
  readonly better: "higher" | "lower" | "neither";
  /** What we build for. Not reaching it fails nothing. */
  readonly goal?: number | undefined;
}

/** A share between 0 and 1 as a measurement in per cent. */
export function percent(measure: string, share: number, goal?: number): Measurement {
  return { measure, value: Math.round(share * 1000) / 10, unit: "per cent", better: "higher", goal };
}
