import process from "node:process";

/** The moments at which something is killed follow from it: a seed chooses the same ones again. */
export const SEED = Number(process.env["CRASH_SEED"] ?? Date.now() % 1_000_000);

/** That share of a promised number of kills which this run is to make, and one at least. */
export const shareOf = (promised: number): number => Math.max(1, Math.ceil(promised * Number(process.env["CRASH_KILLS"] ?? 1)));
