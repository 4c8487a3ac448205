import { type Sha256, sha256 } from "../../../model/ids.ts";
import { allOf, type Field } from "./parse-fields.ts";

/** What Web Crypto can check; MD5, which a few old writers used, it cannot. */
const ALGORITHMS: ReadonlyMap<string, string> = new Map([
  ["sha1", "SHA-1"],
  ["sha256", "SHA-256"],
  ["sha384", "SHA-384"],
  ["sha512", "SHA-512"],
]);

/**
 * Whether one of `candidates` has the digest that a record states: "sha1:" and Base32, "sha256:" and hex, as writers do.
 * Undefined when none is stated that can be checked.
 */
export async function hasStatedDigest(
  fields: readonly Field[],
  name: string,
  candidates: readonly Uint8Array<ArrayBuffer>[],
): Promise<boolean | undefined> {
  const checkable = allOf(fields, name).flatMap((value) => {
    const [label = "", digest = ""] = value.split(":", 2);
    const algorithm = ALGORITHMS.get(label.trim().toLowerCase().replace("-", ""));
    return algorithm === undefined || digest === "" ? [] : [{ algorithm, digest: digest.trim() }];
  });
  const [first] = checkable;
  if (first === undefined) return undefined;
  for (const bytes of candidates) {
    if (isWritten(new Uint8Array(await crypto.subtle.digest(first.algorithm, bytes)), first.digest)) return true;
  }
  return false;
}

const isWritten = (digest: Uint8Array, written: string): boolean =>
  hex(digest) === written.toLowerCase() || base32(digest) === written.toUpperCase().replace(/=+$/u, "");

/** The SHA-256 of bytes as it is written everywhere here. */
export async function hexDigest(bytes: Uint8Array<ArrayBuffer>): Promise<Sha256> {
  return sha256(hex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))));
}

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** RFC 4648, without padding. */
function base32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/gu) ?? []).map((five) => LETTERS[Number.parseInt(five.padEnd(5, "0"), 2)]).join("");
}
