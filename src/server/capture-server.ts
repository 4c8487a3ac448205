import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { roomId, sha256 } from "../model/ids.ts";
import type { Archive } from "../ports/archive.ts";
import type { Captures, KeptCapture } from "../ports/captures.ts";
import { isOwnHost } from "./own-origin.ts";

export interface CaptureServerPorts {
  readonly captures: Pick<Captures, "capture">;
  readonly archive: Pick<Archive, "get">;
}

/**
 * Shows captured bytes as they were taken, on an origin that holds nothing else: a page in it may draw itself and do no more.
 * Scripts, forms, frames, requests and links to the outside are shut off by the sandbox and the policy; only the desk may frame it.
 * `desk` is the origin of the desk, once it is known.
 */
export function captureServer(ports: CaptureServerPorts, desk: () => string): Server {
  return createServer((request, response) => {
    answer(ports, desk(), request, response).catch(() => end(response, 500, "the capture could not be shown"));
  });
}

async function answer(ports: CaptureServerPorts, desk: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isOwnHost(request.headers.host, request.socket.localPort ?? 0))
    return end(response, 403, "expected a request to this machine by its own name");
  const [, room, name] = /^\/([^/?#]{1,200})\/([0-9a-f]{64})$/u.exec(request.url ?? "") ?? [];
  if (room === undefined || name === undefined || (request.method !== "GET" && request.method !== "HEAD"))
    return end(response, 404, NOTHING);
  const capture = await ports.captures.capture(roomId(decodeURIComponent(room)), sha256(name)).catch(() => undefined);
  const bytes = capture && (await ports.archive.get(capture.sha256));
  if (capture === undefined || bytes === undefined) return end(response, 404, NOTHING);
  response.writeHead(200, { ...headersFor(capture, bytes, desk), "content-length": bytes.byteLength });
  response.end(request.method === "HEAD" ? undefined : bytes);
}

const NOTHING = "there is no such capture";

function headersFor(capture: KeptCapture, bytes: Uint8Array, desk: string): Record<string, string> {
  const type = shownAs(capture, bytes);
  return {
    ...LOCKED,
    "content-security-policy": `${POLICY}; frame-ancestors ${desk}`,
    "content-type": type ?? "application/octet-stream",
    // What a browser cannot show without running it is saved instead.
    ...(type === undefined && { "content-disposition": `attachment; filename="${capture.sha256.slice(0, 16)}${endingOf(capture)}"` }),
  };
}

// `sandbox` without permissions: an origin that equals no other, no scripts, no forms, no popups, no downloads, no top navigation.
const POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
const LOCKED = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
  "x-dns-prefetch-control": "off",
};

const HTML = /^(?:text\/html|application\/xhtml\+xml)$/u;
const PLAIN = /^(?:text\/|application\/(?:json|xml|[\w.+-]+\+(?:json|xml)|x-subrip)|message\/rfc822)/u;

/** The media type it is shown as: a page as a page, other text as plain text; undefined for the rest. */
function shownAs({ mediaType, charset, fileName }: KeptCapture, bytes: Uint8Array): string | undefined {
  const set = charset === undefined || !/^[\w.:-]{1,40}$/u.test(charset) ? "" : `; charset=${charset}`;
  if (HTML.test(mediaType ?? "") || (mediaType === undefined && looksLikeHtml(bytes, fileName))) return `text/html${set}`;
  if (PLAIN.test(mediaType ?? "") || (mediaType === undefined && !bytes.subarray(0, 4_096).includes(0) && !looksLikePdf(bytes)))
    return `text/plain${set || "; charset=utf-8"}`;
  return undefined;
}

const beginning = (bytes: Uint8Array): string => new TextDecoder("windows-1252").decode(bytes.subarray(0, 1_024));
const looksLikePdf = (bytes: Uint8Array): boolean => beginning(bytes).includes("%PDF-");
const looksLikeHtml = (bytes: Uint8Array, fileName = ""): boolean =>
  /\.x?html?$/iu.test(fileName) || /<(?:!doctype html|html|head|body)[\s>]/iu.test(beginning(bytes));

/** The ending of its file name, when it is a plain one. */
const endingOf = ({ fileName }: KeptCapture): string => /\.[a-z0-9]{1,8}$/iu.exec(fileName ?? "")?.[0].toLowerCase() ?? "";

function end(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { ...LOCKED, "content-security-policy": POLICY, "content-type": "text/plain; charset=utf-8" });
  response.end(`${words}\n`);
}
