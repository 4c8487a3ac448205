/**
 * The one text of a JSON value (RFC 8785, JSON Canonicalization Scheme), so that the same data always has the same hash:
 * no white space, members sorted by UTF-16 code units, numbers and strings as ECMAScript writes them.
 * Members that are `undefined` are left out. Throws a TypeError for what JSON cannot say:
 * NaN, infinities, lone surrogates, functions, symbols, big integers, and objects that are no plain data.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case "string":
      return canonicalString(value);
    case "number":
      return canonicalNumber(value);
    case "boolean":
      return String(value);
    case "object":
      return value === null ? "null" : canonicalContainer(value);
    default:
      throw new TypeError(`expected JSON data, met ${typeof value}`);
  }
}

function canonicalString(value: string): string {
  if (!value.isWellFormed()) throw new TypeError("expected Unicode text, met a lone surrogate");
  return JSON.stringify(value);
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`expected a finite number, met ${value}`);
  return JSON.stringify(value);
}

function canonicalContainer(value: object): string {
  if (Array.isArray(value)) return `[${Array.from(value, (item: unknown) => canonicalJson(item)).join(",")}]`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError("expected plain data, met an object of a class");
  // The default sort compares UTF-16 code units, which is what the RFC asks for.
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  const sorted = members.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([name, member]) => `${canonicalString(name)}:${canonicalJson(member)}`).join(",")}}`;
}
