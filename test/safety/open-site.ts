import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from "node:net";

export interface Site {
  readonly port: number;
  /** `http://HOST:PORT` with the path behind it. */
  at(path: string): string;
  close(): Promise<void>;
}

interface Place {
  readonly host?: string;
  readonly port?: number;
}

/** An HTTP server of this machine alone. */
export async function openSite(answer: (request: IncomingMessage, response: ServerResponse) => unknown, place: Place = {}): Promise<Site> {
  const server = createServer((request, response) => void answer(request, response));
  return listening(server, () => server.closeAllConnections(), place);
}

/** A server that says what it is told to, valid HTTP or not, to each request that comes. */
export async function openRawSite(answer: (socket: Socket, request: string) => unknown): Promise<Site & { connections(): number }> {
  const { server, sockets, hangUp } = tcpServer((socket) =>
    socket.on("data", (request) => void answer(socket, request.toString("latin1"))),
  );
  return { ...(await listening(server, hangUp)), connections: () => sockets.size };
}

/** What must not be reached: counts every connection. */
export async function openCanary(place: Place = {}): Promise<Site & { hits(): number }> {
  let hits = 0;
  const { server, hangUp } = tcpServer((socket) => {
    hits++;
    socket.end("not http\r\n\r\n");
  });
  return { ...(await listening(server, hangUp, place)), hits: () => hits };
}

function tcpServer(greet: (socket: Socket) => unknown) {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined).on("close", () => sockets.delete(socket));
    greet(socket);
  });
  return { server, sockets, hangUp: () => sockets.forEach((socket) => socket.destroy()) };
}

async function listening(server: Server, hangUp: () => void, { host = "127.0.0.1", port: wanted = 0 }: Place = {}): Promise<Site> {
  await new Promise<void>((resolve) => server.listen(wanted, host, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    at: (path) => `http://${host}:${port}${path}`,
    async close() {
      hangUp();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
