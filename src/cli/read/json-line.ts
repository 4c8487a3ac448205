import { claims1 } from "../../interchange/claims-1.ts";
import type { Reading } from "../../model/reading.ts";

// JSON leaves these as they are; a terminal that shows the line would obey them.
const UNSAFE_ON_A_TERMINAL = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/gu;

/** A reading as one line of JSON in the format `reportedly-claims/1`; what could command a terminal is escaped, which changes no value. */
export function jsonLine(reading: Reading): string {
  return `${JSON.stringify(claims1(reading)).replace(UNSAFE_ON_A_TERMINAL, escaped)}\n`;
}

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
