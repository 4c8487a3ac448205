import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import process from "node:process";

/** Where packages put servers that an ordinary PATH leaves out. */
const SERVER_FOLDERS = ["/usr/sbin", "/usr/local/sbin", "/usr/local/bin", "/opt/homebrew/bin"];

/** The nats-server of this machine; undefined when there is none. */
export function findNats(): string | undefined {
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), ...SERVER_FOLDERS];
  return folders
    .map((folder) => join(folder, process.platform === "win32" ? "nats-server.exe" : "nats-server"))
    .find((path) => existsSync(path));
}

/** Why tests that need one are left out; empty when they are not. With REQUIRE_NATS=1 they are never left out, and fail. */
export function noNats(): string {
  if (process.env["REQUIRE_NATS"] === "1" || findNats() !== undefined) return "";
  return " (left out: there is no nats-server on this machine)";
}
