/** An object of parsed JSON of which nothing is known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject => typeof value === "object" && value !== null && !Array.isArray(value);

/** A member that holds words; undefined when it is not there, empty, or something else. */
export function wordsIn(object: JsonObject, name: string): string | undefined {
  const value = object[name];
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}
