import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { sendNotFound } from "./answer-problems.ts";

/**
 * The built desk at every address that is not the API's. The addresses of its screens are the desk's own affair, so
 * each of them gets the one page. Until the desk is built, a page that says how.
 */
export async function deskFiles(app: FastifyInstance, { directory }: { readonly directory: string }): Promise<void> {
  const isBuilt = existsSync(join(directory, "index.html"));
  if (isBuilt) await app.register(fastifyStatic, { root: directory, cacheControl: false, setHeaders: setCaching });
  app.setNotFoundHandler((request, reply) => {
    if (!asksForPage(request)) sendNotFound(request, reply);
    else if (isBuilt) reply.sendFile("index.html");
    else sendBuildHint(reply);
  });
}

// Vite names what lies in assets/ by its content, so it never changes; the page that points at it may.
function setCaching(reply: FastifyReply, path: string): void {
  const isNamedByContent = /[\\/]assets[\\/][^\\/]+$/u.test(path);
  reply.header("cache-control", isNamedByContent ? "public, max-age=31536000, immutable" : "no-cache");
}

function asksForPage({ method, url, headers }: FastifyRequest): boolean {
  const isOfDesk = !/^\/(?:api|assets)(?:[/?]|$)/u.test(url);
  const takesPages = /text\/html|\*\/\*/u.test(headers.accept ?? "*/*");
  return (method === "GET" || method === "HEAD") && isOfDesk && takesPages;
}

const BUILD_HINT = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Reportedly: the desk is not built</title>
<h1>The desk is not built yet</h1>
<p>The server runs, and its API answers under <code>/api</code>. To see the desk, stop the server, run</p>
<pre>npm run build:desk</pre>
<p>and start it again.</p></html>
`;

const sendBuildHint = (reply: FastifyReply) =>
  reply.code(503).header("cache-control", "no-store").type("text/html; charset=utf-8").send(BUILD_HINT);
