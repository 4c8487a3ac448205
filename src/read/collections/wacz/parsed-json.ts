import { isObject, type JsonObject } from "../../decode/json-object.ts";

/** Undefined for what is no JSON. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const asRecord = (value: unknown): JsonObject | undefined => (isObject(value) ? value : undefined);
