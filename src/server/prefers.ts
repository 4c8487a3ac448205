/** Whether a `Prefer` header (RFC 7240) asks for something: "wait=10, respond-async" asks for `respond-async`. */
export function prefers(header: string | readonly string[] | undefined, preference: string): boolean {
  // A comma inside a quoted value parts as well; no preference that is asked about here stands in one.
  const given = [header ?? []].flat().join(",").split(",");
  return given.some((one) => one.split(/[;=]/u, 1)[0]?.trim().toLowerCase() === preference);
}
