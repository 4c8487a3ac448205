import { gunzipSync, gzipSync } from "node:zlib";
import { unzipSync, zipSync } from "fflate";
import { pickOne } from "../work/seeded.ts";

/** A number from 0 to 1. */
type Chance = () => number;
type Mutation = (bytes: Buffer, chance: Chance) => Buffer;

/** No larger than a long report, so that what takes long is a defect and not the size. */
const MOST_BYTES = 600_000;

const below = (limit: number, chance: Chance) => Math.floor(chance() * Math.max(1, limit));
const put = (bytes: Buffer, at: number, what: Uint8Array, over = 0) =>
  Buffer.concat([bytes.subarray(0, at), what, bytes.subarray(at + over)]);

/** What parsers stumble over, put in anywhere. */
const ODDITIES = [
  "\0",
  "\0".repeat(300),
  "\ufeff",
  "\ufffd\u2028\u2029\u202e\u200b",
  "\r",
  "<",
  ">",
  "&",
  "&#0;&#x10ffff;&#xd800;&#99999999999;&notanentity;",
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "<script>",
  "<style>",
  "<template><table><svg><title>",
  "</p></div></body></html>",
  "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>",
  "<?xml version='1.0' encoding='utf-16'?>",
  "<meta charset=utf-16le>",
  '"',
  "'",
  "{",
  "]",
  "\\u0000",
  "1e999",
  "-0",
  "__proto__",
  "constructor",
  "99999999999999999999",
  "-2147483649",
  "0000-00-00T99:99:99Z",
  "00:00:00.000 --> 99:99:99.999\n",
  "endobj\n",
  "stream\n",
  "xref\n0 99999999\n",
  "/Length 99999999",
  "=?utf-8?q?=?=",
  "\r\n--\r\n",
  "Content-Type: multipart/mixed; boundary=\r\n\r\n",
  "WARC/1.1\r\n",
  "PK\u0003\u0004",
].map((text) => Buffer.from(text));

const NESTINGS = ["<div>", "<b><i>", "<table><tr><td>", "<blockquote>", "[", '{"a":', "<item>", "(", "> ", "<ul><li>"];

const MUTATIONS: readonly Mutation[] = [
  function flipBits(bytes, chance) {
    const flipped = Buffer.from(bytes);
    for (let times = below(20, chance) + 1; times > 0; times--) {
      const at = below(flipped.length, chance);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << below(8, chance));
    }
    return flipped;
  },
  function putBytes(bytes, chance) {
    return put(bytes, below(bytes.length, chance), Buffer.from(Array.from({ length: below(60, chance) + 1 }, () => below(256, chance))));
  },
  function putOddity(bytes, chance) {
    return put(bytes, below(bytes.length, chance), pickOne(ODDITIES, chance), below(3, chance));
  },
  function nest(bytes, chance) {
    return put(bytes, below(bytes.length, chance), Buffer.from(pickOne(NESTINGS, chance).repeat(10 ** below(5, chance))));
  },
  function cut(bytes, chance) {
    return put(bytes, below(bytes.length, chance), Buffer.alloc(0), below(bytes.length / 4, chance) + 1);
  },
  function end(bytes, chance) {
    return bytes.subarray(0, below(bytes.length, chance));
  },
  function repeat(bytes, chance) {
    const from = below(bytes.length, chance);
    const stretch = bytes.subarray(from, from + below(2_000, chance) + 1);
    return put(bytes, from, Buffer.concat(Array<Buffer>(2 ** below(8, chance)).fill(stretch)));
  },
  function move(bytes, chance) {
    const from = below(bytes.length, chance);
    const stretch = bytes.subarray(from, from + below(500, chance) + 1);
    const rest = put(bytes, from, Buffer.alloc(0), stretch.length);
    return put(rest, below(rest.length, chance), stretch);
  },
  function changeNumber(bytes, chance) {
    const digits = Array.from(bytes.toString("latin1").matchAll(/\d+/gu));
    const number = digits[below(digits.length, chance)];
    if (number === undefined) return bytes;
    return put(bytes, number.index, Buffer.from(pickOne(["0", "-1", "4294967296", "9".repeat(30), "1.5", ""], chance)), number[0].length);
  },
];

/** The same bytes damaged in one to four ways; what is compressed is as often damaged inside. */
export function mutated(bytes: Uint8Array, chance: Chance): Uint8Array {
  const inside = chance() < 0.5 ? damagedInside(Buffer.from(bytes), chance) : undefined;
  return inside ?? damaged(Buffer.from(bytes), chance);
}

function damaged(bytes: Buffer, chance: Chance): Buffer {
  let result = bytes;
  for (let times = below(4, chance) + 1; times > 0; times--) result = pickOne(MUTATIONS, chance)(result, chance).subarray(0, MOST_BYTES);
  return result;
}

/** A zip archive with one part damaged, what gzip holds, or JSON with values that nobody expects. */
function damagedInside(bytes: Buffer, chance: Chance): Buffer | undefined {
  if (bytes.readUInt16BE(0) === 0x1f8b) return gzipSync(damaged(gunzipSync(bytes), chance));
  if (bytes.readUInt16BE(0) === 0x504b) return repacked(bytes, chance);
  if (bytes[0] === 0x7b) return Buffer.from(JSON.stringify(changed(JSON.parse(bytes.toString()), { chance, share: chance() * 0.1 })));
  return undefined;
}

function repacked(bytes: Buffer, chance: Chance): Buffer {
  const parts = unzipSync(bytes);
  const name = pickOne(Object.keys(parts), chance);
  return Buffer.from(zipSync({ ...parts, [name]: damaged(Buffer.from(parts[name] ?? []), chance) }, { mtime: "2031-05-04T00:00:00Z" }));
}

const ODD_VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  "",
  "\0",
  "<p>",
  [],
  {},
  [[[]]],
  ["a", 1, null],
  { type: 5, text: {} },
  "x".repeat(50_000),
  "2031-99-99T99:99:99",
];

/** The same value with a share of all that is in it replaced, dropped, doubled or wrapped. */
function changed(value: unknown, how: { readonly chance: Chance; readonly share: number }): unknown {
  const { chance, share } = how;
  if (chance() < share) return pickOne([...ODD_VALUES, [value], { text: value }], chance);
  if (Array.isArray(value)) return value.flatMap((one) => Array<unknown>(chance() < share ? below(4, chance) : 1).fill(changed(one, how)));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([name, one]) => (chance() < share ? [] : [[name, changed(one, how)] as const])));
}
