import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sha256 } from "../../model/ids.ts";
import { clearIncoming, fileArchive } from "./file-archive.ts";

const ABC = sha256("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
const bytes = new TextEncoder().encode("abc");

describe("fileArchive", () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), "reportedly-"));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  const file = (): string => join(dir, "captures", ABC.slice(0, 2), ABC.slice(2));

  it("keeps a capture in a file named by its SHA-256 and leaves no other", async () => {
    await fileArchive(dir).put(bytes);
    const files = readdirSync(join(dir, "captures"), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.map((entry) => join(entry.parentPath, entry.name))).toEqual([file()]);
  });

  it("has them again in another process's archive", async () => {
    await fileArchive(dir).put(bytes);
    expect(await fileArchive(dir).get(ABC)).toEqual(bytes);
  });

  it.each(["altered", "ab", ""])("refuses a capture that became %j with CAPTURE_ALTERED, to get and to put", async (text) => {
    const archive = fileArchive(dir);
    await archive.put(bytes);
    writeFileSync(file(), text);
    await expect(archive.get(ABC)).rejects.toMatchObject({ code: "CAPTURE_ALTERED" });
    await expect(archive.put(bytes)).rejects.toMatchObject({ code: "CAPTURE_ALTERED" });
  });

  it("does not list what has no name of a capture", async () => {
    const archive = fileArchive(dir);
    await archive.put(bytes);
    writeFileSync(join(dir, "captures", "README"), "");
    writeFileSync(join(dir, "captures", "ba", "notes.txt"), "");
    const names: string[] = [];
    for await (const name of archive.names()) names.push(name);
    expect(names).toEqual([ABC]);
  });

  it("says DATA_UNREADABLE when a file stands where its folder should be", async () => {
    writeFileSync(join(dir, "captures"), "");
    await expect(fileArchive(dir).put(bytes)).rejects.toMatchObject({ code: "DATA_UNREADABLE" });
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === "win32")(
    "says DATA_UNREADABLE when it may not write (left out for the superuser)",
    async () => {
      chmodSync(dir, 0o500);
      await expect(fileArchive(dir).put(bytes)).rejects.toMatchObject({ code: "DATA_UNREADABLE" });
      chmodSync(dir, 0o700);
    },
  );

  it("loses no capture when what is half written is cleared away", async () => {
    const archive = fileArchive(dir);
    await archive.put(bytes);
    writeFileSync(join(dir, "captures", "incoming", "half"), "ab");
    await clearIncoming(dir);
    expect(await archive.get(ABC)).toEqual(bytes);
    await archive.put(new TextEncoder().encode("another"));
  });
});
