import { homedir } from "node:os";
import { join } from "node:path";

type Env = Readonly<Record<string, string | undefined>>;

/** Where the data goes when nobody says: the place each system keeps it for, and for the demonstration a directory of its own inside. */
export function dataDirectory(demo: boolean, env: Env, platform: NodeJS.Platform, home = homedir()): string {
  const own = join(userData(env, platform, home), "reportedly");
  return demo ? join(own, "demo") : join(own, "data");
}

/** The folder for user data by the conventions of the system: XDG, macOS or Windows. */
function userData(env: Env, platform: NodeJS.Platform, home: string): string {
  if (platform === "win32") return env.LOCALAPPDATA || join(home, "AppData", "Local");
  if (platform === "darwin") return join(home, "Library", "Application Support");
  return env.XDG_DATA_HOME || join(home, ".local", "share");
}
