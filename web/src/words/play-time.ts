/** "1:15", "1:02:07" */
export function playTime(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  const two = (part: number) => String(part).padStart(2, "0");
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** Where a recording plays from a moment: the address with a media fragment (W3C Media Fragments 1.0), or the parameter that YouTube reads. */
export function playAddress(url: string | undefined, ms: number): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const seconds = Math.floor(ms / 1000);
  const address = new URL(url);
  if (/(?:^|\.)(?:youtube\.com|youtu\.be)$/u.test(address.hostname)) address.searchParams.set("t", `${seconds}s`);
  else address.hash = `t=${seconds}`;
  return address.href;
}
