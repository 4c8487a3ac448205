import type { Capture } from "../../model/capture.ts";
import { reportId } from "../../model/ids.ts";
import type { Source } from "../../model/reading.ts";

/** A capture as what is to be opened. */
export const asSource = ({ bytes, sha256, url, fileName, mediaType, charset }: Capture): Source => ({
  id: reportId(sha256),
  content: bytes,
  capture: sha256,
  url,
  fileName,
  mediaType,
  charset,
});
