/** Header lines in their order, names as they came. */
export type HeaderPairs = readonly (readonly [name: string, value: string])[];

/** Every value of a header, in order. */
export function valuesOf(headers: HeaderPairs, name: string): string[] {
  return headers.filter(([given]) => given.toLowerCase() === name).map(([, value]) => value);
}

/** HTTP hands header bytes over one by one, as Latin-1. Most servers that send other than ASCII mean UTF-8. */
export function asUtf8(value: string): string {
  if (!/[\x80-\xff]/u.test(value)) return value;
  const decoded = Buffer.from(value, "latin1").toString("utf8");
  return decoded.includes("\ufffd") ? value : decoded;
}
