import fc from "fast-check";
import { INNER_IPV4_RANGES } from "./inner-ranges.ts";

/** Machines that nobody outside should reach through us: this one, its network, and where clouds keep their secrets. */
const INNER_IPV4 = [
  "127.0.0.1",
  "127.0.0.53",
  "127.255.255.254",
  "0.0.0.0",
  "10.0.0.1",
  "10.255.0.7",
  "100.64.0.1",
  "100.100.100.200",
  "169.254.169.254",
  "169.254.170.2",
  "172.16.0.1",
  "172.31.255.254",
  "192.0.0.192",
  "192.168.0.1",
  "192.168.255.254",
  "198.18.0.1",
  "224.0.0.1",
  "255.255.255.255",
];
const INNER_IPV6 = [
  "::",
  "::1",
  "fd00:ec2::254",
  "fd12:3456:789a::1",
  "fe80::1",
  "febf::1",
  "fec0::1",
  "ff02::1",
  "100::1",
  "2001:db8::1",
  "4000::1",
];

type Bytes = readonly [number, number, number, number];
const bytesOf = (address: string): Bytes => address.split(".").map(Number) as unknown as Bytes;

/** A whole number as URLs take it: decimal, octal or hexadecimal, with zeros before. */
const number = (value: number) =>
  fc
    .tuple(fc.constantFrom("decimal", "octal", "hex", "HEX"), fc.nat({ max: 3 }))
    .map(([base, zeros]) =>
      base === "decimal"
        ? `${value}`
        : base === "octal"
          ? `0${"0".repeat(zeros)}${value.toString(8)}`
          : `${base === "hex" ? "0x" : "0X"}${"0".repeat(zeros)}${value.toString(16)}`,
    );

/** Four parts, or fewer whose last one stands for the rest: 127.1, 2130706433. */
const parts = ([a, b, c, d]: Bytes) =>
  fc
    .constantFrom([a, b, c, d], [a, b, c * 256 + d], [a, (b * 256 + c) * 256 + d], [((a * 256 + b) * 256 + c) * 256 + d])
    .chain((values) => fc.tuple(...values.map(number)))
    .map((written) => written.join("."));

const DIGITS = ["0123456789", "０１２３４５６７８９", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗", "𝟘𝟙𝟚𝟛𝟜𝟝𝟞𝟟𝟠𝟡", "⁰¹²³⁴⁵⁶⁷⁸⁹", "₀₁₂₃₄₅₆₇₈₉", "⓪①②③④⑤⑥⑦⑧⑨"].map((digits) =>
  Array.from(digits),
);
const DOTS = [".", "。", "．", "｡", "%2e", "%E3%80%82"];
const percent = (text: string) =>
  Array.from(text, (letter) => (/[0-9a-z]/iu.test(letter) ? `%${letter.charCodeAt(0).toString(16)}` : letter)).join("");

/** The same in letters that mean the same to a URL. */
const disguised = (host: string) =>
  fc
    .tuple(fc.constantFrom(...DIGITS), fc.constantFrom(...DOTS), fc.constantFrom("", "."), fc.boolean())
    .map(([digits, dot, end, isPercent]) => {
      const written = Array.from(host, (letter) =>
        letter === "." ? dot : (digits[/\d/u.test(letter) ? Number(letter) : -1] ?? letter),
      ).join("");
      return (isPercent && digits[0] === "0" && dot === "." ? percent(written) : written) + end;
    });

const ipv4Host = (addresses: readonly string[]) =>
  fc
    .constantFrom(...addresses)
    .chain((address) => parts(bytesOf(address)))
    .chain(disguised);

const hex = (high: number, low: number) => (high * 256 + low).toString(16);
/** IPv6 addresses that carry one of IPv4. */
const CARRIERS: Readonly<Record<string, (bytes: Bytes) => string>> = {
  mapped: ([a, b, c, d]) => `::ffff:${a}.${b}.${c}.${d}`,
  "mapped, hexadecimal": ([a, b, c, d]) => `::ffff:${hex(a, b)}:${hex(c, d)}`,
  "mapped, in full": ([a, b, c, d]) => `0000:0000:0000:0000:0000:FFFF:${hex(a, b)}:${hex(c, d)}`,
  "mapped, half in full": ([a, b, c, d]) => `0:0:0:0:0:ffff:${a}.${b}.${c}.${d}`,
  compatible: ([a, b, c, d]) => `::${a}.${b}.${c}.${d}`,
  translated: ([a, b, c, d]) => `::ffff:0:${a}.${b}.${c}.${d}`,
  NAT64: ([a, b, c, d]) => `64:ff9b::${a}.${b}.${c}.${d}`,
  "local NAT64": ([a, b, c, d]) => `64:ff9b:1::${hex(a, b)}:${hex(c, d)}`,
  "6to4": ([a, b, c, d]) => `2002:${hex(a, b)}:${hex(c, d)}::1`,
  "Teredo server": ([a, b, c, d]) => `2001:0:${hex(a, b)}:${hex(c, d)}::1`,
  "Teredo client": ([a, b, c, d]) => `2001:0:102:304:0:0:${hex(255 - a, 255 - b)}:${hex(255 - c, 255 - d)}`,
};

const octal = (value: number) => `0${value.toString(8)}`;
const sixteen = (value: number) => `0x${value.toString(16)}`;
const whole = ([a, b, c, d]: Bytes) => ((a * 256 + b) * 256 + c) * 256 + d;
const inDigits = (text: string, digits: string) => text.replaceAll(/\d/gu, (digit) => Array.from(digits)[Number(digit)] ?? digit);

/** Ways to write the same address of IPv4 as the host of a URL. */
const NOTATIONS: Readonly<Record<string, (bytes: Bytes) => string>> = {
  plain: (bytes) => bytes.join("."),
  "with a dot at its end": (bytes) => `${bytes.join(".")}.`,
  "three parts": ([a, b, c, d]) => [a, b, c * 256 + d].join("."),
  "two parts": ([a, b, c, d]) => [a, (b * 256 + c) * 256 + d].join("."),
  "one number": (bytes) => `${whole(bytes)}`,
  octal: (bytes) => bytes.map(octal).join("."),
  "octal with zeros before": (bytes) => bytes.map((value) => `0000${octal(value)}`).join("."),
  "one octal number": (bytes) => octal(whole(bytes)),
  hexadecimal: (bytes) => bytes.map(sixteen).join("."),
  "one hexadecimal number": (bytes) => sixteen(whole(bytes)).toUpperCase().replace("X", "x"),
  mixed: ([a, b, c, d]) => `${sixteen(a)}.${octal(b)}.${c * 256 + d}`,
  "percent signs": (bytes) => percent(bytes.join(".")),
  "wide digits": (bytes) => inDigits(bytes.join("."), "０１２３４５６７８９"),
  "circled digits": (bytes) => inDigits(bytes.join("."), "⓪①②③④⑤⑥⑦⑧⑨"),
  "ideographic stops": (bytes) => bytes.join("。"),
  ...Object.fromEntries(Object.entries(CARRIERS).map(([name, carry]) => [name, (bytes: Bytes) => `[${carry(bytes)}]`])),
};

/** The first and the last address of every range of the inside, in every notation. */
export const everyInnerUrl = (port: number): string[] => [
  ...INNER_IPV4_RANGES.flat().flatMap((address) =>
    Object.values(NOTATIONS).map((notation) => `http://${notation(bytesOf(address))}:${port}/`),
  ),
  ...INNER_IPV6.flatMap((address) => [`http://[${address}]:${port}/`, `http://[${address.toUpperCase()}]:${port}/`]),
];

const carriedHost = (addresses: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...addresses), fc.constantFrom(...Object.values(CARRIERS)))
    .map(([address, carry]) => `[${carry(bytesOf(address))}]`);
const ipv6Host = fc.constantFrom(...INNER_IPV6).map((address) => `[${address}]`);

/** What may stand around a host and changes nothing of where it leads, or only seems to. */
const FRAMES = [
  "http://HOST:PORT/",
  "http://HOST:PORT",
  "HTTP://HOST:PORT/latest/meta-data/",
  "http:\\\\HOST:PORT\\",
  "http:HOST:PORT/",
  "http:////HOST:PORT/",
  "  http://HOST:PORT/\n",
  "ht\ttp://HOST:PORT/",
  "http://HO\nST:PORT/",
  "http://HOST:PORT/?u=@lantern.example",
  "http://HOST:PORT#@lantern.example/",
  "http://HOST:PORT\\@lantern.example/",
  "http://HOST:0PORT/",
  "http://user:secret@HOST:PORT/",
  "http://lantern.example@HOST:PORT/",
  "http://lantern.example%2f@HOST:PORT/",
  "https://HOST:PORT/",
];

/** An address of the inside in one of its many spellings; `port` is where a canary listens. */
export const innerUrl = (port: number): fc.Arbitrary<string> =>
  framed(
    fc.oneof(
      { weight: 6, arbitrary: ipv4Host(INNER_IPV4) },
      { weight: 3, arbitrary: carriedHost(INNER_IPV4) },
      { weight: 1, arbitrary: ipv6Host },
    ),
    port,
  );

/** The same of 127.0.0.1 alone, where a canary can show that they lead there. */
export const loopbackUrl = (port: number): fc.Arbitrary<string> =>
  framed(fc.oneof({ weight: 4, arbitrary: ipv4Host(["127.0.0.1"]) }, { weight: 1, arbitrary: carriedHost(["127.0.0.1"]) }), port);

const framed = (host: fc.Arbitrary<string>, port: number) =>
  fc.tuple(host, fc.constantFrom(...FRAMES)).map(([written, frame]) =>
    frame
      .replace("HO\nST", `${written.slice(0, 2)}\n${written.slice(2)}`)
      .replace("HOST", written)
      .replace("PORT", `${port}`),
  );
