import { zlibSync } from "fflate";
import { describe, expect, test } from "vitest";
import { tameStreams } from "./tame-streams.ts";

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");
const file = (...streams: readonly (readonly [dictionary: string, data: Uint8Array | string])[]): Uint8Array =>
  Buffer.from(
    `%PDF-1.7\n${streams.map(([dictionary, data], at) => `${at + 1} 0 obj\n<< ${dictionary} >>\nstream\r\n${typeof data === "string" ? data : latin1(data)}\nendstream\nendobj\n`).join("")}%%EOF`,
    "latin1",
  );
const FLATE = "/Filter /FlateDecode";
/** More than two million letters that do not pack well. */
const NUMBERS = Array.from({ length: 450_000 }, (_, at) => (at * 7_919) % 99_991).join(" ");
const zeros = (length: number): Uint8Array => new Uint8Array(length);
const BOMB = zlibSync(zeros(210_000_000), { level: 9 });

/** What a run of one letter is in LZW: each code stands for one letter more than the one before. */
function lzwBomb(codes: number): Uint8Array {
  const bits: string[] = [];
  let [next, width] = [258, 9];
  const put = (code: number): void => void bits.push(code.toString(2).padStart(width, "0"));
  put(256);
  put(65);
  for (let at = 1; at < codes; at++) {
    if (next < 4_096) next++;
    width = next >= 2_048 ? 12 : next >= 1_024 ? 11 : next >= 512 ? 10 : 9;
    put(next - 1);
  }
  return Uint8Array.from(bits.join("").match(/.{8}/gu) ?? [], (byte) => Number.parseInt(byte, 2));
}

function base85(bytes: Uint8Array): string {
  let words = "";
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    let group = Buffer.from(bytes).readUInt32BE(at);
    let five = "";
    for (let digit = 0; digit < 5; digit++) {
      five = String.fromCharCode(33 + (group % 85)) + five;
      group = Math.floor(group / 85);
    }
    words += five;
  }
  return `${words}~>`;
}

describe("a PDF is refused as too large", () => {
  test.each<readonly [string, Uint8Array]>([
    ["whose stream unpacks a thousandfold", file([FLATE, BOMB])],
    [
      "with many streams that do so together",
      file(...Array.from({ length: 11 }, () => [FLATE, zlibSync(zeros(20_000_000), { level: 9 })] as const)),
    ],
    ["with a stream packed into a stream", file(["/Filter [/FlateDecode /FlateDecode]", zlibSync(BOMB)])],
    ["with streams packed again and again", file([FLATE, [1, 2, 3].reduce((inner) => zlibSync(inner), zlibSync(zeros(10)))])],
    ["packed in letters", file(["/Filter [/ASCII85Decode /FlateDecode]", base85(BOMB)])],
    ["packed in figures", file(["/Filter [ /AHx /Fl ]", Buffer.from(BOMB).toString("hex")])],
    ["packed in the older way", file(["/Filter /LZWDecode", lzwBomb(60_000)])],
    ["packed in runs", file(["/Filter /RunLengthDecode", zeros(4_000_000)])],
    ["whose dictionary spells its words in figures", file(["/#46ilter /LZ#57Decode", lzwBomb(60_000)])],
    ["whose streams overlap", Buffer.from(`%PDF-1.7 ${"<<>>stream\n\x78\x9c".repeat(4_000)}endstream`, "latin1")],
  ])("%s", (_what, bytes) => {
    expect(() => tameStreams(bytes)).toThrow(expect.objectContaining({ name: "ReportedlyError", code: "INPUT_TOO_LARGE" }));
  });
});

describe("the streams of a PDF", () => {
  test("stay as they are where they hold words", () => {
    const bytes = file(
      [FLATE, zlibSync(new TextEncoder().encode("BT (Boats) Tj ET"))],
      ["/Length 4", "BT ET"],
      ["/Filter /LZWDecode", lzwBomb(400)],
    );
    expect(latin1(tameStreams(bytes).bytes)).toBe(latin1(bytes));
    expect(tameStreams(bytes).pictures).toBe(0);
  });

  test("are blanked where they are pictures or other files, and the pictures counted", () => {
    const bytes = file(
      ["/Type /XObject /Subtype /Image /Filter /FlateDecode", BOMB],
      ["/Type/EmbeddedFile", "A whole spreadsheet"],
      ["/Subtype /Imagery", "words"],
    );
    const tamed = tameStreams(bytes);
    expect(tamed.pictures).toBe(1);
    expect(latin1(tamed.bytes)).not.toContain("spreadsheet");
    expect(latin1(tamed.bytes)).toContain("words");
    expect(tamed.bytes).toHaveLength(bytes.length);
    expect(latin1(bytes)).toContain("spreadsheet");
  });

  test.each<readonly [string, string, boolean]>([
    ["of all letters", "1 beginbfrange <0000> <FFFF> <0000> endbfrange", false],
    ["of sixteen million", "1 beginbfrange <000000> <FFFFFF> <0000> endbfrange", true],
    ["of many lists", "beginbfrange <00000000> <00FFFFFF> [<0041> <0042>] endbfrange", true],
    ["whose signs are broken", "1 beginbfrange <0044rd<0048rd<0061> <0051rd<0053rd<006E> <0055> endbfrange", true],
    ["in letters instead of figures", "1 begincidrange (ab) (zz) 1 endcidrange", true],
    ["behind much else", `${NUMBERS} 1 begincidrange <00> <01> 1 endcidrange`, true],
  ])("lose their names of letters beyond measure: %s", (_what, table, isLost) => {
    const bytes = file([FLATE, zlibSync(new TextEncoder().encode(`/CIDInit ${table}`))]);
    expect(latin1(tameStreams(bytes).bytes) !== latin1(bytes)).toBe(isLost);
  });

  test.each<readonly [string, Uint8Array, boolean]>([
    ["text alone", file([FLATE, zlibSync(new TextEncoder().encode("BT (Boats) Tj ET"))]), true],
    ["a form", file(["/Subtype /Form", "BT ET"]), false],
    ["a form whose name is spelled in figures", file(["/Subtype /F#6frm", "BT ET"]), false],
    ["a form that is named in a packed stream", file([FLATE, zlibSync(new TextEncoder().encode("12 0 << /Subtype /Form >>"))]), false],
    ["a pattern", file(["/PatternType 1", "BT ET"]), false],
    ["streams of the older kind", file(["/Filter /LZWDecode", lzwBomb(40)]), false],
    ["a password", file(["/Encrypt 9 0 R", "BT ET"]), false],
  ])("say whether a page stands still that holds %s", (_what, bytes, isFlat) => {
    expect(tameStreams(bytes).isFlat).toBe(isFlat);
  });

  test("may be broken or open at the end", () => {
    const broken = zlibSync(new TextEncoder().encode("Boats ".repeat(1_000))).fill(7, 12);
    const bytes = Buffer.concat([file([FLATE, broken]), Buffer.from("9 0 obj << >> stream\n\x78\x9cabc", "latin1")]);
    expect(tameStreams(bytes).bytes).toHaveLength(bytes.length);
  });

  test("are gone through in a time that grows with the file", () => {
    const from = performance.now();
    for (const words of ["stream\n", "stream x endstream ", "s", "<< /A "]) tameStreams(Buffer.from(words.repeat(100_000)));
    expect(() => tameStreams(Buffer.from(">>stream\n".repeat(100_000)))).toThrow("overlap");
    expect(performance.now() - from).toBeLessThan(10_000);
  });
});
