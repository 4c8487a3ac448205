import { playAddress, playTime } from "../words/play-time.ts";
import type { DeskTiming } from "./played-at.ts";

/** "1:15", leading to that second of the recording where its address is known. */
export function PlayTime({ timing, url }: { readonly timing: DeskTiming; readonly url: string | undefined }) {
  const words = playTime(timing.fromMs);
  const address = playAddress(url, timing.fromMs);
  if (address === undefined || !/^https?:/u.test(address)) return <span className="play-time">{words}</span>;
  return (
    <a className="play-time" href={address} target="_blank" rel="noreferrer noopener" title={`Play from ${words}`}>
      {words}
    </a>
  );
}
