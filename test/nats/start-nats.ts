import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { connect as connectTo } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { temporaryDirectory } from "../contracts/temporary-directory.ts";
import { freePorts } from "../free-ports.ts";
import { findNats } from "./find-nats.ts";

/** Message servers of the test's own, on free ports of the loopback and with directories of their own. */
export interface Nats {
  /** One address for each server. */
  readonly servers: readonly string[];
  /** End a server at once, as a power cut to its process would. */
  kill(index: number): Promise<void>;
  /** Start a server that was killed, with the directory it had. */
  restart(index: number): Promise<void>;
  /** End all and remove what they wrote. */
  stop(): Promise<void>;
}

interface Node {
  readonly port: number;
  readonly args: readonly string[];
  process?: ChildProcess | undefined;
}

const HOST = "127.0.0.1";
const START_MS = 10_000;

/** Start one server, or a cluster of so many. `extra` are arguments for each of them. */
export async function startNats(count = 1, extra: readonly string[] = []): Promise<Nats> {
  const program = findNats();
  if (program === undefined) throw new Error("expected a nats-server on this machine, met none");
  const { dir, remove } = temporaryDirectory();
  const ports = await freePorts(2 * count);
  const routes = ports.slice(count).map((port) => `nats://${HOST}:${port}`);
  const nodes = ports.slice(0, count).map((port, index): Node => {
    const own = ["-a", HOST, "-p", String(port), "-js", "-sd", join(dir, String(index)), ...extra];
    const cluster = ["-n", `n${index}`, "--cluster_name", "test", "--cluster", routes[index] ?? "", "--routes", routes.join(",")];
    return { port, args: count === 1 ? own : [...own, ...cluster] };
  });
  const nats: Nats = {
    servers: nodes.map(({ port }) => `nats://${HOST}:${port}`),
    kill: async (index) => kill(nodes[index]),
    restart: async (index) => start(program, nodes[index]),
    async stop() {
      await Promise.all(nodes.map(kill));
      remove();
    },
  };
  await Promise.all(nodes.map(async (node) => start(program, node))).catch(async (failure: unknown) => {
    await nats.stop();
    throw failure;
  });
  return nats;
}

async function start(program: string, node: Node | undefined): Promise<void> {
  if (node === undefined) throw new Error("there is no such server");
  node.process = spawn(program, node.args, { stdio: "ignore" });
  const end = performance.now() + START_MS;
  while (!(await answers(node.port))) {
    if (node.process.exitCode !== null || performance.now() > end) throw new Error(`nats-server ${node.args.join(" ")} does not answer`);
    await sleep(20);
  }
}

async function kill(node: Node | undefined): Promise<void> {
  const running = node?.process;
  if (running === undefined || running.exitCode !== null || running.signalCode !== null) return;
  const gone = once(running, "exit");
  running.kill("SIGKILL");
  await gone;
}

async function answers(port: number): Promise<boolean> {
  const socket = connectTo(port, HOST);
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
