/** An address in full; undefined for what is no address of the web, or none that can be made out without knowing where it stood. */
export function httpAddress(href: string | undefined, base?: string): string | undefined {
  const words = href?.trim();
  if (words === undefined || words === "" || words.length > LONGEST) return undefined;
  const url = URL.parse(words, base === "" ? undefined : base);
  return url !== null && /^https?:$/u.test(url.protocol) && url.hostname !== "" ? url.href : undefined;
}

const LONGEST = 8_000;
