import type { CaptureArchiveWriter } from "../../ports/capture-archive-writer.ts";
import { warcMembers } from "./warc-members.ts";

/** Writes WARC 1.1, each record compressed by itself. */
export function warcWriter(): CaptureArchiveWriter {
  return {
    extension: ".warc.gz",
    mediaType: "application/warc",
    async *write(captures) {
      for await (const { bytes } of warcMembers(captures())) yield bytes;
    },
  };
}
