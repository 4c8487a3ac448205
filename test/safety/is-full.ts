import process from "node:process";

/** True when all of the safety suite is asked for (`npm run safety`), not the part that `npm test` does. */
export const isFull = process.env["REPORTEDLY_SAFETY"] === "full";
