import { readFileSync } from "node:fs";
import { type ConnectionOptions, connect, credsAuthenticator, type NatsConnection, type TlsOptions } from "@nats-io/transport-node";
import { ReportedlyError } from "../../errors.ts";

export interface NatsServers {
  /**
   * `nats://host:4222`, or `tls://host:4222` to refuse a server that does not encrypt. A user and password, or a token alone, stand
   * before the host: `nats://user:password@host`. What follows holds for all servers, on whichever it stands: `?credentials=FILE`, as `nsc`
   * writes it, and `?authority=FILE`, the certificate of who vouches for the servers when the system does not know it.
   */
  readonly servers: readonly string[];
}

const CONNECT_TIMEOUT_MS = 3000;
const RECONNECT_WAIT_MS = 500;
/** A server that answers none of two of these is gone. */
const PING_INTERVAL_MS = 10_000;

/**
 * A connection that, once made, is made again for as long as it is wanted, to any of the servers.
 * Fails with QUEUE_UNREACHABLE when none answers, USAGE for an address that is none, INPUT_UNREADABLE for files that cannot be read.
 */
export async function connectToNats({ servers }: NatsServers): Promise<NatsConnection> {
  const urls = servers.map(serverUrl);
  try {
    return await connect({
      ...signedIn(urls),
      ...encrypted(urls),
      servers: urls.map(({ host }) => host),
      name: "reportedly",
      timeout: CONNECT_TIMEOUT_MS,
      maxReconnectAttempts: -1,
      reconnectTimeWait: RECONNECT_WAIT_MS,
      pingInterval: PING_INTERVAL_MS,
      // Accounts are changed while workers run; a refusal may end as a broken line does.
      ignoreAuthErrorAbort: true,
    });
  } catch (failure) {
    if (failure instanceof ReportedlyError) throw failure;
    throw new ReportedlyError("QUEUE_UNREACHABLE", `expected an answer from ${namesOf(urls)}, met: ${wordsOf(failure)}`, {
      cause: failure,
    });
  }
}

function serverUrl(server: string): URL {
  const url = URL.parse(server.includes("://") ? server : `nats://${server}`);
  if (url !== null && /^(?:nats|tls):$/u.test(url.protocol) && url.hostname !== "") return url;
  throw new ReportedlyError("USAGE", "expected the queue's address as nats://host:4222 or tls://host:4222");
}

function signedIn(urls: readonly URL[]): ConnectionOptions {
  const credentials = setting(urls, "credentials");
  if (credentials !== undefined) return { authenticator: credsAuthenticator(fileAt(credentials)) };
  const { username, password } = urls.find((url) => url.username !== "") ?? {};
  if (!username) return {};
  return password ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : { token: decodeURIComponent(username) };
}

/** With `tls` set, a server that cannot encrypt is refused. */
function encrypted(urls: readonly URL[]): { readonly tls?: TlsOptions } {
  const authority = setting(urls, "authority");
  if (authority !== undefined) return { tls: { ca: new TextDecoder().decode(fileAt(authority)) } };
  return urls.some(({ protocol }) => protocol === "tls:") ? { tls: {} } : {};
}

function setting(urls: readonly URL[], name: "credentials" | "authority"): string | undefined {
  return urls.map(({ searchParams }) => searchParams.get(name)).find((value) => value !== null) ?? undefined;
}

function fileAt(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new ReportedlyError("INPUT_UNREADABLE", `expected the queue's credentials or certificate in ${path}`, { cause });
  }
}

const namesOf = (urls: readonly URL[]) => urls.map(({ host }) => host).join(", ");
const wordsOf = (failure: unknown) => (failure instanceof Error ? failure.message : String(failure));
