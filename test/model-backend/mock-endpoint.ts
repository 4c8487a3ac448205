import type { IncomingMessage, ServerResponse } from "node:http";
import { openSite, type Site } from "../safety/open-site.ts";

/** One question as the endpoint got it. */
interface Asked {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: {
    readonly model: string;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly response_format?: unknown;
    readonly temperature?: number;
  };
}

/** What the endpoint does with a question. */
export type Reply = (response: ServerResponse, asked: Asked) => unknown;

/** A small OpenAI-compatible server of this machine, that answers as it is told. */
export interface MockEndpoint extends Site {
  /** `http://127.0.0.1:PORT/v1` */
  readonly url: string;
  readonly asked: readonly Asked[];
  /** The n-th reply to the n-th question from now on; the last one to all that follow. */
  replies(...replies: readonly Reply[]): void;
}

export async function openMockEndpoint(): Promise<MockEndpoint> {
  const asked: Asked[] = [];
  let queue: readonly Reply[] = [];
  const site = await openSite(async (request, response) => {
    const question = await questionIn(request);
    asked.push(question);
    const reply = queue[0];
    if (queue.length > 1) queue = queue.slice(1);
    (reply ?? status(500))(response, question);
  });
  return {
    ...site,
    url: site.at("/v1"),
    asked,
    replies(...replies) {
      asked.length = 0;
      queue = replies;
    },
  };
}

async function questionIn(request: IncomingMessage): Promise<Asked> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const body = JSON.parse(Buffer.concat(parts).toString()) as Asked["body"];
  return { path: request.url ?? "", authorization: request.headers.authorization, body };
}

export const status =
  (code: number, headers: Readonly<Record<string, string>> = {}, body = "no"): Reply =>
  (response) =>
    response.writeHead(code, headers).end(body);

/** A chat completion with these words, and 120 tokens in and 30 out unless said. */
export const says =
  (content: string | null, more: { readonly usage?: unknown; readonly finish?: string } = {}): Reply =>
  (response) =>
    response.writeHead(200, { "content-type": "application/json" }).end(
      JSON.stringify({
        choices: [{ index: 0, message: { role: "assistant", content }, finish_reason: more.finish ?? "stop" }],
        usage: "usage" in more ? more.usage : { prompt_tokens: 120, completion_tokens: 30 },
      }),
    );

/** An answer with these claims, as asked for. */
export const claims = (...list: readonly unknown[]): Reply => says(JSON.stringify({ claims: list }));
