export type Field = readonly [name: string, value: string];

/** Fields as WARC, HTTP and mail have them, "Name: value" a line, in their order. A line that begins with a space goes on with the one before. */
export function parseFields(lines: readonly string[]): readonly Field[] {
  const fields: [string, string][] = [];
  for (const line of lines) {
    const last = fields.at(-1);
    const colon = line.indexOf(":");
    if (/^[ \t]/u.test(line) && last !== undefined) last[1] = `${last[1]} ${line.trim()}`.trim();
    else if (colon > 0) fields.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
  }
  return fields;
}

/** The first value of a field, whatever the case of its name. */
export const fieldOf = (fields: readonly Field[], name: string): string | undefined =>
  fields.find(([other]) => other.toLowerCase() === name)?.[1];

/** All values of a field, in order. */
export const allOf = (fields: readonly Field[], name: string): readonly string[] =>
  fields.filter(([other]) => other.toLowerCase() === name).map(([, value]) => value);

/** The lines of a head. Fields are UTF-8 in WARC; HTTP has bytes of no stated encoding, taken as Latin-1 where they are no UTF-8. */
export function linesOf(head: Uint8Array): readonly string[] {
  return decoded(head).split(/\r?\n/u);
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("latin1").decode(bytes);
  }
}
