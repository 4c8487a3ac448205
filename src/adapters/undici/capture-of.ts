import { createHash } from "node:crypto";
import { MIMEType } from "node:util";
import { ReportedlyError } from "../../errors.ts";
import type { Capture } from "../../model/capture.ts";
import { sha256 } from "../../model/ids.ts";
import { discard } from "./answer.ts";
import { decodedBody } from "./decoded-body.ts";
import { exchangeOf } from "./exchange-of.ts";
import { fileNameOf } from "./file-name-of.ts";
import type { Followed } from "./followed.ts";
import { valuesOf } from "./header-pairs.ts";

interface Taking {
  readonly maxBytes: number;
  readonly signal: AbortSignal;
  readonly now: () => Date;
}

/** The page an answer carries, read to its end. */
export async function captureOf({ url, answer, redirects }: Followed, { maxBytes, signal, now }: Taking): Promise<Capture> {
  // 206 is a part of a page and 204 none; only these two carry a page.
  if (answer.status !== 200 && answer.status !== 203) {
    discard(answer);
    throw new ReportedlyError("URL_FAILED", `${url.host} answered with status ${answer.status}`);
  }
  if (valuesOf(answer.headers, "transfer-encoding").some((coding) => !/^(?:chunked|identity)?$/iu.test(coding.trim()))) {
    discard(answer);
    throw new ReportedlyError("URL_FAILED", `${url.host} sent its page in a transfer coding that nobody asked for`);
  }
  const contentEncoding = valuesOf(answer.headers, "content-encoding").join(",");
  const bytes = await decodedBody(answer.body, { contentEncoding, maxBytes, signal });
  return {
    sha256: sha256(createHash("sha256").update(bytes).digest("hex")),
    bytes,
    takenAt: now().toISOString(),
    url: url.href,
    fileName: fileNameOf(answer.headers),
    ...mediaTypeOf(valuesOf(answer.headers, "content-type")[0]),
    exchange: exchangeOf(answer, redirects),
  };
}

function mediaTypeOf(contentType: string | undefined): Pick<Capture, "mediaType" | "charset"> {
  try {
    const type = new MIMEType(contentType ?? "");
    return { mediaType: type.essence, charset: type.params.get("charset") ?? undefined };
  } catch {
    // A server that declares nonsense has declared nothing; the reader looks at the bytes.
    return {};
  }
}
