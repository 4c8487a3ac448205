import type { Source } from "../../model/reading.ts";
import type { Submission } from "../../ports/store.ts";

/**
 * What reading starts from, the same now and whenever it is read again. Pasted words stay words, so that offsets count in what
 * was pasted: a byte order mark among them is kept, half a surrogate pair is U+FFFD, as it is in the bytes.
 */
export function sourceOf({ id, capture, hints }: Submission, bytes: Uint8Array): Source {
  return {
    id,
    content: hints.isPlainText ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) : bytes,
    capture: capture.sha256,
    mediaType: capture.mediaType,
    charset: capture.charset,
    url: capture.url,
    fileName: capture.fileName,
    title: hints.title,
    outlet: hints.outlet,
    published: hints.published,
    stated: hints.stated,
  };
}
