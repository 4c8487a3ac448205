import { once } from "node:events";
import { chmodSync, mkdirSync, renameSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import process from "node:process";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { collect } from "../../../test/contracts/collect.ts";
import { temporaryDirectory } from "../../../test/contracts/temporary-directory.ts";
import { folderReader } from "./folder-reader.ts";

const folders = folderReader();
let scratch: ReturnType<typeof temporaryDirectory>;
let inbox: string;
beforeEach(() => {
  scratch = temporaryDirectory();
  inbox = join(scratch.dir, "inbox");
  mkdirSync(inbox);
});
afterEach(() => scratch.remove());

function put(path: string, words: string): string {
  const at = join(scratch.dir, path);
  mkdirSync(join(at, ".."), { recursive: true });
  writeFileSync(at, words);
  return at;
}

const namesIn = async (folder = inbox): Promise<string[]> =>
  (await collect(folders.list(folder))).map(
    ({ path, passedOver }) => `${path.slice(folder.length + 1)}${passedOver === undefined ? "" : `: ${passedOver}`}`,
  );

describe("a folder", () => {
  it("lists its files and those below it by path, with size and time, and leaves out hidden ones", async () => {
    for (const name of ["b.txt", "a.html", "below/c.txt", "below/.secret", ".hidden/d.txt", ".e.txt"]) put(`inbox/${name}`, name);
    utimesSync(join(inbox, "a.html"), 1_700_000_000, 1_700_000_000);
    expect(await namesIn()).toEqual(["a.html", "b.txt", "below/c.txt"]);
    const [first] = await collect(folders.list(inbox));
    expect(first).toEqual({ path: join(inbox, "a.html"), size: 6, modifiedAt: "2023-11-14T22:13:20.000Z" });
  });

  it("gives the bytes of a file", async () => {
    const path = put("inbox/a.txt", "Boats were seen.");
    expect(new TextDecoder().decode(await folders.read(inbox, path, 100))).toBe("Boats were seen.");
  });

  it.skipIf(process.platform === "win32")("passes over links that lead out of it, to folders and nowhere, and says so", async () => {
    const outside = put("outside/secret.txt", "secret");
    const inside = put("inbox/real.txt", "real");
    for (const [name, place] of [
      ["1-out", outside],
      ["2-in", inside],
      ["3-folder", join(put("inbox/sub/b.txt", "below"), "..")],
      ["4-nowhere", join(scratch.dir, "nothing")],
      ["5-out-folder", join(scratch.dir, "outside")],
      ["6-neighbour", put("inbox-other/a.txt", "neighbour")],
    ] as const)
      symlinkSync(place, join(inbox, name));
    expect(await namesIn()).toEqual([
      "1-out: a link that leads out of the folder",
      "2-in",
      "3-folder: a link to a folder",
      "4-nowhere: a link that leads nowhere",
      "5-out-folder: a link that leads out of the folder",
      "6-neighbour: a link that leads out of the folder",
      "real.txt",
      "sub/b.txt",
    ]);
    for (const name of ["1-out", "6-neighbour"])
      await expect(folders.read(inbox, join(inbox, name), 100)).rejects.toMatchObject({ code: "INPUT_UNREADABLE" });
    expect(await folders.read(inbox, join(inbox, "2-in"), 100)).toHaveLength(4);
  });

  it.skipIf(process.platform === "win32")("may itself be reached through a link", async () => {
    put("inbox/a.txt", "Boats");
    symlinkSync(inbox, join(scratch.dir, "link"));
    expect(await namesIn(join(scratch.dir, "link"))).toEqual(["a.txt"]);
    expect(await folders.read(join(scratch.dir, "link"), join(scratch.dir, "link", "a.txt"), 100)).toHaveLength(5);
  });

  it("never gives a file from beside it", async () => {
    const outside = put("secret.txt", "secret");
    await expect(folders.read(inbox, outside, 100)).rejects.toMatchObject({ code: "INPUT_UNREADABLE" });
    await expect(folders.read(inbox, join(inbox, "..", "secret.txt"), 100)).rejects.toMatchObject({ code: "INPUT_UNREADABLE" });
  });

  it.skipIf(process.platform === "win32")("lists no sockets and other things that are no files, and reads none", async () => {
    const path = join(inbox, "a.txt");
    const server = createServer();
    await once(server.listen(path), "listening");
    expect(await namesIn()).toEqual([]);
    await expect(folders.read(inbox, path, 100)).rejects.toMatchObject({ code: "INPUT_UNREADABLE" });
    server.close();
  });

  it("fails with INPUT_TOO_LARGE for more bytes than asked for", async () => {
    const path = put("inbox/a.txt", "Boats were seen.");
    await expect(folders.read(inbox, path, 15)).rejects.toMatchObject({ code: "INPUT_TOO_LARGE" });
  });

  it("fails with INPUT_NOT_FOUND for a file or folder that is not there, and INPUT_UNREADABLE for a file in its place", async () => {
    const path = put("inbox/a.txt", "Boats");
    renameSync(path, join(inbox, "b.txt"));
    await expect(folders.read(inbox, path, 100)).rejects.toMatchObject({ code: "INPUT_NOT_FOUND" });
    await expect(collect(folders.list(join(inbox, "gone")))).rejects.toMatchObject({ code: "INPUT_NOT_FOUND" });
    await expect(collect(folders.list(join(inbox, "b.txt")))).rejects.toMatchObject({ code: "INPUT_UNREADABLE" });
    await expect(folders.read(inbox, inbox, 100)).rejects.toMatchObject({ code: "INPUT_UNREADABLE" });
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === "win32")(
    "goes on past a folder it may not look into (left out for the superuser)",
    async () => {
      put("inbox/closed/a.txt", "Boats");
      put("inbox/open.txt", "Boats");
      chmodSync(join(inbox, "closed"), 0);
      expect(await namesIn()).toEqual(["closed: a folder that cannot be looked into", "open.txt"]);
      chmodSync(join(inbox, "closed"), 0o700);
    },
  );
});
