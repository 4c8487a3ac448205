import { STATUS_CODES } from "node:http";
import type { Exchange } from "../../model/capture.ts";

export type Header = readonly [name: string, value: string];

export interface HttpHead {
  readonly firstLine: string;
  readonly headers: readonly Header[];
}

/** Headers that speak of how a body was sent. Ours are kept decoded, so they go by other names, as web archives have it. */
const OF_SENDING = /^(?:content-encoding|transfer-encoding)$/iu;
const LENGTH = /^content-length$/iu;

/** "HTTP/1.1 200 OK" and the headers as they came, made to fit a body of `length` bytes. */
export function responseHead({ status, responseHeaders }: Pick<Exchange, "status" | "responseHeaders">, length: number): HttpHead {
  const isLengthRight = responseHeaders.every(([name, value]) => !LENGTH.test(name) || value.trim() === String(length));
  const hasLength = responseHeaders.some(([name]) => LENGTH.test(name));
  const headers = responseHeaders.flatMap(([name, value]): readonly Header[] => {
    if (LENGTH.test(name))
      return isLengthRight
        ? [[name, value]]
        : [
            [`X-Archive-Orig-${name}`, value],
            ["Content-Length", String(length)],
          ];
    if (!OF_SENDING.test(name)) return [[name, value]];
    const kept: Header = [`X-Archive-Orig-${name}`, value];
    return hasLength || !/^transfer-encoding$/iu.test(name) ? [kept] : [kept, ["Content-Length", String(length)]];
  });
  return { firstLine: `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`.trim(), headers: headers.map(onOneLine) };
}

/** "GET /ferry HTTP/1.1" and the headers as they were sent. */
export function requestHead(url: string, { requestHeaders }: Pick<Exchange, "requestHeaders">): HttpHead {
  const { pathname = "/", search = "" } = URL.parse(url) ?? {};
  return { firstLine: `GET ${pathname}${search} HTTP/1.1`, headers: requestHeaders.map(onOneLine) };
}

/** The answer of an address that led elsewhere; its body was not kept. */
export function redirectHead({ status, location }: Exchange["redirects"][number]): HttpHead {
  const headers: readonly Header[] = [
    ["Location", location],
    ["Content-Length", "0"],
  ];
  return { firstLine: `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`.trim(), headers: headers.map(onOneLine) };
}

const onOneLine = ([name, value]: Header): Header => [inOneLine(name), inOneLine(value)];

/** What stands in a field may not begin another. */
export const inOneLine = (value: string): string => value.replace(/[\u0000-\u001f\u007f]+/gu, " ").trim();
