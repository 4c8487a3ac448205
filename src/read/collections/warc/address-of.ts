const LONGEST = 8_192;

/** Where a record says that it was taken, when that is an address of the web; a name and password in it are left out. */
export function addressOf(url: string | undefined): string | undefined {
  if (url === undefined || url.length > LONGEST || !/^https?:/iu.test(url)) return undefined;
  const parsed = URL.parse(url);
  if (parsed === null) return undefined;
  if (parsed.username === "" && parsed.password === "") return url;
  parsed.username = "";
  parsed.password = "";
  return parsed.href;
}
