import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { INNER_IPV4_RANGES } from "../../../test/safety/inner-ranges.ts";
import { isPublicAddress } from "./is-public-address.ts";

/** The addresses just outside those ranges. */
const IPV4_NEIGHBOURS = [
  "1.0.0.0",
  "9.255.255.255",
  "11.0.0.0",
  "100.63.255.255",
  "100.128.0.0",
  "126.255.255.255",
  "128.0.0.0",
  "169.253.255.255",
  "169.255.0.0",
  "172.15.255.255",
  "172.32.0.0",
  "192.0.3.0",
  "192.167.255.255",
  "192.169.0.0",
  "198.17.255.255",
  "198.20.0.0",
  "223.255.255.255",
];

const IPV6_INSIDE = [
  "::",
  "::1",
  "::127.0.0.1",
  "::ffff:127.0.0.1",
  "::ffff:8.8.8.8",
  "::ffff:0:127.0.0.1",
  "64:ff9b::10.0.0.1",
  "64:ff9b::8.8.8.8",
  "64:ff9b:1::a00:1",
  "100::1",
  "2001::1",
  "2001:0:7f00:1::1",
  "2001:10::1",
  "2001:20::1",
  "2001:db8::1",
  "2002:7f00:1::1",
  "2002:a00:1::",
  "3fff::1",
  "3fff:fff:ffff::1",
  "4000::1",
  "5f00::1",
  "fc00::1",
  "fdff:ffff::1",
  "fe80::1",
  "fe80::1%eth0",
  "febf::1",
  "fec0::1",
  "ff02::1",
  "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
];

const written = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255).join(".");
const valueOf = (address: string) => address.split(".").reduce((value, part) => value * 256 + Number(part), 0);

describe("an address of the open internet", () => {
  test.each(INNER_IPV4_RANGES)("is none from %s to %s", (first, last) => {
    expect([isPublicAddress(first), isPublicAddress(last)]).toEqual([false, false]);
    fc.assert(fc.property(fc.integer({ min: valueOf(first), max: valueOf(last) }), (value) => !isPublicAddress(written(value))));
  });

  test.each(IPV4_NEIGHBOURS)("is %s", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test.each(IPV6_INSIDE)("is not %s", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each(["2606:2800:220:1::1", "2a00:1450::1", "2001:4860:4860::8888"])("is %s", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test("is no IPv6 address with an IPv4 one inside, wherever it leads", () => {
    const prefix = fc.constantFrom("::", "::ffff:", "::ffff:0:", "64:ff9b::", "64:ff9b:1::");
    const inside = fc.integer({ min: 0, max: 0xffffffff });
    fc.assert(
      fc.property(prefix, inside, (head, value) => {
        expect(isPublicAddress(head + written(value))).toBe(false);
      }),
    );
  });

  test.each(["", "localhost", "127.0.0.1:80", "[::1]", "1.2.3.4.5", "999.1.1.1", "::1::", "lantern.example"])(
    "is not %j, which is none at all",
    (text) => {
      expect(isPublicAddress(text)).toBe(false);
    },
  );

  test.each(["010.0.0.1", "0x8.8.8.8", "134744072", "8.8.2056", "8.8.8.8.", " 8.8.8.8", "2606:2800:220:1::1%eth0"])(
    "is not %j, which is written in no plain form",
    (text) => {
      expect(isPublicAddress(text)).toBe(false);
    },
  );

  test("is not the one at which a cloud's machines find what runs them", () => {
    expect([isPublicAddress("168.63.129.16"), isPublicAddress("168.63.129.17")]).toEqual([false, true]);
  });
});
