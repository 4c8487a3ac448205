/** What to do with text that is no Unicode text: half a surrogate pair. RFC 8785 refuses it; JSON itself can write it as an escape. */
export interface CanonicalOptions {
  readonly loneSurrogates?: "refuse" | "escape";
}

/**
 * The one text of a JSON value (RFC 8785, JSON Canonicalization Scheme), so that the same data always has the same hash:
 * no white space, members sorted by UTF-16 code units, numbers and strings as ECMAScript writes them.
 * Members that are `undefined` are left out. Throws a TypeError for what JSON cannot say:
 * NaN, infinities, functions, symbols, big integers, objects that are no plain data, and lone surrogates,
 * unless these are to be escaped: `\\ud800`, well-formed UTF-8 that `JSON.parse` gives back as it was.
 */
export function canonicalJson(value: unknown, { loneSurrogates = "refuse" }: CanonicalOptions = {}): string {
  return canonical(value, loneSurrogates === "escape" ? JSON.stringify : canonicalString);
}

type WriteText = (text: string) => string;

function canonical(value: unknown, write: WriteText): string {
  switch (typeof value) {
    case "string":
      return write(value);
    case "number":
      return canonicalNumber(value);
    case "boolean":
      return String(value);
    case "object":
      return value === null ? "null" : canonicalContainer(value, write);
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
  return String(value);
}

function canonicalContainer(value: object, write: WriteText): string {
  if (Array.isArray(value)) return canonicalList(value, write);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError("expected plain data, met an object of a class");
  return canonicalObject(value as Readonly<Record<string, unknown>>, write);
}

// Loops, since whole databases pass through here: mapping and joining takes twice the time.
function canonicalList(items: readonly unknown[], write: WriteText): string {
  let text = "";
  for (let index = 0; index < items.length; index++) text += (index === 0 ? "" : ",") + canonical(items[index], write);
  return `[${text}]`;
}

function canonicalObject(members: Readonly<Record<string, unknown>>, write: WriteText): string {
  let text = "";
  // The default sort compares UTF-16 code units, which is what the RFC asks for.
  for (const name of Object.keys(members).sort()) {
    const member = members[name];
    if (member !== undefined) text += `${text === "" ? "" : ","}${write(name)}:${canonical(member, write)}`;
  }
  return `{${text}}`;
}
