import { describe, expect, it } from "vitest";
import { defaultDataDirectory, type Environment } from "./default-data-directory.ts";

describe("defaultDataDirectory", () => {
  it.each<[NodeJS.Platform, Environment, string]>([
    ["linux", { HOME: "/home/ana" }, "/home/ana/.local/share/reportedly"],
    ["linux", { HOME: "/home/ana", XDG_DATA_HOME: "/data/ana" }, "/data/ana/reportedly"],
    ["linux", { HOME: "/home/ana", XDG_DATA_HOME: "relative/data" }, "/home/ana/.local/share/reportedly"],
    ["linux", { HOME: "/home/ana", XDG_DATA_HOME: "" }, "/home/ana/.local/share/reportedly"],
    ["freebsd", { HOME: "/home/ana" }, "/home/ana/.local/share/reportedly"],
    ["darwin", { HOME: "/Users/ana", XDG_DATA_HOME: "/data" }, "/Users/ana/Library/Application Support/Reportedly"],
    ["win32", { LOCALAPPDATA: "C:\\Users\\Ana\\AppData\\Local" }, "C:\\Users\\Ana\\AppData\\Local\\Reportedly"],
    ["win32", { USERPROFILE: "C:\\Users\\Ana" }, "C:\\Users\\Ana\\AppData\\Local\\Reportedly"],
    ["linux", { HOME: "/home/ana", REPORTEDLY_DATA: "./here" }, "./here"],
    ["win32", { LOCALAPPDATA: "C:\\L", REPORTEDLY_DATA: "D:\\desk" }, "D:\\desk"],
  ])("is on %s with %o: %s", (platform, env, directory) => {
    expect(defaultDataDirectory(env, platform)).toBe(directory);
  });

  it.each<NodeJS.Platform>(["linux", "darwin", "win32"])("asks for one on %s when the environment names no home", (platform) => {
    expect(() => defaultDataDirectory({}, platform)).toThrow(/USAGE.*--data DIR/u);
  });
});
