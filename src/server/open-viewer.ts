import type { AddressInfo } from "node:net";
import { type CaptureServerPorts, captureServer } from "./capture-server.ts";

/** The server that shows captures, beside the desk's. */
export interface Viewer {
  /** Its origin; undefined before it listens. */
  readonly origin: () => string | undefined;
  /** Listen on a free port of 127.0.0.1, for the desk at this origin. */
  listen(desk: string): Promise<void>;
  close(): Promise<void>;
}

export function openViewer(ports: CaptureServerPorts): Viewer {
  let [desk, origin] = ["'none'", undefined as string | undefined];
  const server = captureServer(ports, () => desk);
  return {
    origin: () => origin,
    async listen(at) {
      desk = new URL(at).origin;
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      server.once("error", reject);
      server.listen(0, "127.0.0.1", resolve);
      await promise;
      origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
    async close() {
      const { promise, resolve } = Promise.withResolvers<void>();
      server.close(() => resolve());
      server.closeAllConnections();
      await (server.listening ? promise : undefined);
    },
  };
}
