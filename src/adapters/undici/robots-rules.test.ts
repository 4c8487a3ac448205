import { describe, expect, test } from "vitest";
import { robotsRules } from "./robots-rules.ts";

const ORIGIN = "https://lantern.example";
const allows = (text: string, path: string) => robotsRules(ORIGIN, text).allows(new URL(path, ORIGIN));

describe("robots.txt", () => {
  test.each([
    ["User-agent: *\nDisallow: /private", "/private/page", false],
    ["User-agent: *\nDisallow: /private", "/public", true],
    ["User-agent: *\nDisallow:", "/", true],
    ["", "/", true],
    ["<html><body>Not found</body></html>", "/", true],
    // The longer rule goes before the shorter, Allow before Disallow of the same length.
    ["User-agent: *\nDisallow: /news\nAllow: /news/open", "/news/open/1", true],
    ["User-agent: *\nAllow: /news\nDisallow: /news", "/news", true],
    ["User-agent: *\nDisallow: /*.pdf$", "/a/report.pdf", false],
    ["User-agent: *\nDisallow: /*.pdf$", "/a/report.pdf?x", true],
    ["User-agent: *\nDisallow: /s%c3%a9", "/s%C3%A9ance", false],
    // A group under our name stands for all of them.
    ["User-agent: *\nDisallow: /\n\nUser-agent: Reportedly\nDisallow: /x", "/news", true],
    ["User-agent: reportedly/2.0 (news)\nDisallow: /", "/news", false],
    ["User-agent: ReportedlyNot\nDisallow: /", "/news", true],
    ["User-agent: OtherBot\nDisallow: /", "/news", true],
    ["User-agent: OtherBot\nUser-agent: *\nDisallow: /", "/news", false],
    ["User-agent: Reportedly\nSitemap: https://lantern.example/map.xml\nUser-agent: OtherBot\nDisallow: /", "/news", false],
    ["Disallow: /\nUser-agent: *\nAllow: /", "/news", true],
    ["User-agent: *\nDisallow: /\nUser-agent: Reportedly", "/news", true],
    ["User-agent: * # everyone\r\nDisallow: / # all of it\r\n", "/news", false],
    ["User-agent: __proto__\nDisallow: /", "/news", true],
  ])("%j lets machines fetch %s: %s", (text, path, expected) => {
    expect(allows(text, path)).toBe(expected);
  });

  test.each([
    ["User-agent: *\nCrawl-delay: 7\nDisallow: /x", 7_000],
    ["User-agent: *\nCrawl-delay: 0.5", 500],
    ["User-agent: *\nCrawl-delay: 86400", 60_000],
    ["User-agent: *\nCrawl-delay: -5", 0],
    ["User-agent: *\nCrawl-delay: soon", 0],
    ["User-agent: *\nCrawl-delay: Infinity", 60_000],
    ["User-agent: OtherBot\nCrawl-delay: 7", 0],
    ["User-agent: *\nCrawl-delay: 7\n\nUser-agent: Reportedly\nCrawl-delay: 2\nDisallow:", 2_000],
    ["", 0],
  ])("%j asks for %d ms between requests", (text, expected) => {
    expect(robotsRules(ORIGIN, text).delayMs).toBe(expected);
  });

  test.each([
    ["names over rules", () => "User-agent: a\n".repeat(18_000) + "User-agent: *\n" + "Disallow: /x\n".repeat(18_000)],
    ["names of ours over rules", () => "User-agent: *\nUser-agent: Reportedly\n".repeat(7_000) + "Disallow: /x\n".repeat(18_000)],
    ["asterisks", () => `User-agent: *\nDisallow: /${"*a".repeat(250_000)}`],
    ["one line", () => `User-agent: *${" ".repeat(500_000)}`],
    ["line ends", () => "\r".repeat(500_000)],
  ])("of half a megabyte of %s is read in time", (_name, text) => {
    const start = performance.now();
    robotsRules(ORIGIN, text()).allows(new URL(`/${"a".repeat(15_000)}`, ORIGIN));
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  test("too long for an address leaves it unfetched", () => {
    expect(allows(`User-agent: *\nDisallow: /${"*a".repeat(100_000)}`, `/${"a".repeat(15_000)}`)).toBe(false);
  });
});
