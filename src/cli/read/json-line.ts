import { claims1 } from "../../interchange/claims-1.ts";
import type { Reading } from "../../model/reading.ts";

// JSON leaves these as they are; a terminal that shows the line would obey them.
const UNSAFE_ON_A_TERMINAL = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/gu;

/** A reading as one line of JSON in the format `reportedly-claims/1`, as `safeJson` writes it. */
export const jsonLine = (reading: Reading): string => `${safeJson(claims1(reading))}\n`;

/** Plain data as JSON; what could command a terminal is escaped, which changes no value. */
export const safeJson = (value: object): string => JSON.stringify(value).replace(UNSAFE_ON_A_TERMINAL, escaped);

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
