import { strToU8, type Zippable, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { MOST_UNPACKED, openArchive } from "./open-archive.ts";

const TEXT = "Two boats were seen near Velm.";
const archive = (parts: Zippable): Uint8Array => zipSync(parts, { mtime: "2031-03-04T12:00:00Z" });
const open = (bytes: Uint8Array): string[] =>
  [...openArchive(bytes, () => true)].map(([name, part]) => `${name}: ${new TextDecoder().decode(part)}`);

/** The archive with a number written over the field at an offset of its first entry in the list of contents. */
function withField(bytes: Uint8Array, offset: number, value: number, width: 2 | 4): Uint8Array {
  const changed = new Uint8Array(bytes);
  const view = new DataView(changed.buffer);
  const list = view.getUint32(view.byteLength - 22 + 16, true);
  if (width === 2) view.setUint16(list + offset, value, true);
  else view.setUint32(list + offset, value, true);
  return changed;
}

describe("of an archive", () => {
  test("the parts that are asked for are unpacked, packed ones and stored ones", () => {
    const bytes = archive({
      "word/document.xml": strToU8(TEXT),
      "word/media/a.png": new Uint8Array(9),
      "word/stored.xml": [strToU8("Stored."), { level: 0 }],
    });
    const parts = openArchive(bytes, (name) => name.endsWith(".xml"));
    expect([...parts.keys()]).toEqual(["word/document.xml", "word/stored.xml"]);
    expect(new TextDecoder().decode(parts.get("word/stored.xml"))).toBe("Stored.");
  });

  test.each([
    ["too small a size", 24, 3],
    ["too large a size", 24, 0xffff_fff0],
    ["another check sum", 16, 0],
  ])("that lies with %s the words are what they are", (_what, offset, value) => {
    expect(open(withField(archive({ a: strToU8(TEXT.repeat(9)) }), offset, value, 4))).toEqual([`a: ${TEXT.repeat(9)}`]);
  });

  test("archives within it stay closed", () => {
    const bytes = archive({ "a.xml": strToU8(TEXT), "b.docx": archive({ bomb: new Uint8Array(2 * MOST_UNPACKED) }) });
    expect([...openArchive(bytes, (name) => name.endsWith(".xml")).keys()]).toEqual(["a.xml"]);
  });

  test("the words that follow its list of contents are passed over", () => {
    const bytes = archive({ a: strToU8(TEXT) });
    expect(open(Buffer.concat([bytes, Buffer.from("sent with the islands' mail")]))).toEqual([`a: ${TEXT}`]);
  });
});

describe("an archive is refused", () => {
  const whole = archive({ a: strToU8(TEXT.repeat(20)) });
  test.each<readonly [string, Uint8Array, string, string]>([
    ["whose part unpacks a thousandfold", archive({ a: new Uint8Array(MOST_UNPACKED + 1) }), "INPUT_TOO_LARGE", "unpack to more than"],
    [
      "whose parts together are too large",
      archive({ a: new Uint8Array(0.7 * MOST_UNPACKED), b: new Uint8Array(0.7 * MOST_UNPACKED) }),
      "INPUT_TOO_LARGE",
      "unpack to more than",
    ],
    [
      "whose stored part is too large",
      archive({ a: [new Uint8Array(MOST_UNPACKED + 1), { level: 0 }] }),
      "INPUT_TOO_LARGE",
      "unpack to more than",
    ],
    [
      "with thousands of parts",
      archive(Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`part${at}`, new Uint8Array()]))),
      "INPUT_TOO_LARGE",
      "2001 parts",
    ],
    ["with a part under a password", withField(whole, 8, 1, 2), "INPUT_UNREADABLE", "under a password"],
    ["with a part packed in another way", withField(whole, 10, 12, 2), "INPUT_INVALID", "do not use"],
    ["with a part that begins elsewhere", withField(whole, 42, 7, 4), "INPUT_INVALID", "does not begin where it should"],
    ["with a part that ends early", withField(whole, 20, 9, 4), "INPUT_INVALID", "cannot be unpacked"],
    ["with a list of contents that is none", withField(whole, 0, 7, 4), "INPUT_INVALID", "cut off"],
    ["without its end", whole.subarray(0, whole.length - 30), "INPUT_INVALID", "its end is missing"],
    ["of a few bytes", Uint8Array.of(0x50, 0x4b, 3, 4), "INPUT_INVALID", "its end is missing"],
  ])("%s", (_what, bytes, code, detail) => {
    expect(() => open(bytes)).toThrow(expect.objectContaining({ name: "ReportedlyError", code, detail: expect.stringContaining(detail) }));
  });
});
