import { once } from "node:events";
import { createServer } from "node:net";

/** Ports of this machine's loopback that were free a moment ago; all are held at once, so that they differ. */
export async function freePorts(count: number): Promise<number[]> {
  const holders = Array.from({ length: count }, () => createServer().listen(0, "127.0.0.1"));
  await Promise.all(holders.map(async (holder) => holder.listening || once(holder, "listening")));
  const ports = holders.map((holder) => {
    const address = holder.address();
    return address !== null && typeof address === "object" ? address.port : 0;
  });
  await Promise.all(holders.map(async (holder) => once(holder.close(), "close")));
  return ports;
}

/** One of them. */
export async function freePort(): Promise<number> {
  const [port = 0] = await freePorts(1);
  return port;
}
