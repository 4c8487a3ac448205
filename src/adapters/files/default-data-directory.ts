import { posix, win32 } from "node:path";
import { ReportedlyError } from "../../errors.ts";

/** The environment variables looked at. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where data lies when nobody says: `REPORTEDLY_DATA`, or the place the platform keeps a user's data in
 * (XDG base directories, Application Support, local application data). Fails with USAGE when the environment names no home.
 */
export function defaultDataDirectory(env: Environment, platform: NodeJS.Platform): string {
  if (env["REPORTEDLY_DATA"]) return env["REPORTEDLY_DATA"];
  const directory = byPlatform(env, platform);
  if (directory === undefined) throw new ReportedlyError("USAGE", "no home directory is set; name one with --data DIR or REPORTEDLY_DATA");
  return directory;
}

function byPlatform(env: Environment, platform: NodeJS.Platform): string | undefined {
  if (platform === "win32") return onWindows(env);
  if (platform === "darwin") return env["HOME"] && posix.join(env["HOME"], "Library", "Application Support", "Reportedly");
  return onUnix(env);
}

function onWindows(env: Environment): string | undefined {
  if (env["LOCALAPPDATA"]) return win32.join(env["LOCALAPPDATA"], "Reportedly");
  return env["USERPROFILE"] && win32.join(env["USERPROFILE"], "AppData", "Local", "Reportedly");
}

function onUnix(env: Environment): string | undefined {
  // The XDG specification has relative paths ignored.
  if (env["XDG_DATA_HOME"] && posix.isAbsolute(env["XDG_DATA_HOME"])) return posix.join(env["XDG_DATA_HOME"], "reportedly");
  return env["HOME"] && posix.join(env["HOME"], ".local", "share", "reportedly");
}
