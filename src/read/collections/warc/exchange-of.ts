import type { Exchange } from "../../../model/capture.ts";
import type { HttpMessage } from "./http-message.ts";
import { type Field, fieldOf } from "./parse-fields.ts";

const SECRET: ReadonlySet<string> = new Set(["cookie", "cookie2", "set-cookie", "set-cookie2", "authorization", "proxy-authorization"]);

/** Headers that no longer fit a body once it is decoded, under the names that archives keep them by: "X-Archive-Orig-Content-Encoding". */
const KEPT_AS = /^x-(?:archive-)?orig-(content-encoding|transfer-encoding|content-length)$/iu;

/** What was said when the answer was given. The request, and the redirects before, are added where they are met. */
export function exchangeOf({ status, headers }: HttpMessage): Exchange {
  return { status: status ?? 0, requestHeaders: [], responseHeaders: asTheyCame(headers), redirects: [] };
}

export const requestHeadersOf = (request: HttpMessage): readonly Field[] => withoutSecrets(request.headers);

/** Kept headers by their own names again; the length that was put in their place is left out. */
function asTheyCame(headers: readonly Field[]): readonly Field[] {
  const isReplaced = ["content-length", "transfer-encoding"].some((name) =>
    ["x-archive-orig-", "x-orig-"].some((prefix) => fieldOf(headers, prefix + name) !== undefined),
  );
  return withoutSecrets(headers)
    .filter(([name]) => !(isReplaced && name.toLowerCase() === "content-length"))
    .map(([name, value]) => [KEPT_AS.test(name) ? name.replace(/^x-(?:archive-)?orig-/iu, "") : name, value]);
}

const withoutSecrets = (headers: readonly Field[]): readonly Field[] => headers.filter(([name]) => !SECRET.has(name.toLowerCase()));
