import { beforeEach, describe, expect, test } from "vitest";
import {
  ABSENT_REPORT,
  captureOf,
  damagedArchive,
  keep,
  ROOM,
  reportOf,
  roomOfCaptures,
  stamp,
} from "../../../test/captures/room-of-captures.ts";
import { collect } from "../../../test/contracts/collect.ts";
import { waczWriter } from "../../adapters/warc/wacz-writer.ts";
import { warcWriter } from "../../adapters/warc/warc-writer.ts";
import { ReportedlyError } from "../../errors.ts";
import { reportId, roomId, type Sha256 } from "../../model/ids.ts";
import type { ArchivedCapture } from "../../ports/capture-archive-writer.ts";
import type { Storage } from "../../ports/storage.ts";
import { unpackWacz } from "../../read/collections/wacz.ts";
import { unpackWarc } from "../../read/collections/warc.ts";
import type { CaptureFinding } from "./capture-finding.ts";
import { type ExportCapturesOptions, exportCaptures } from "./export-captures.ts";

let storage: Storage;
beforeEach(async () => {
  storage = await roomOfCaptures();
});

/** What a writer is given, each time it goes through it. */
async function given(options: ExportCapturesOptions = {}, ports: Partial<Storage> = {}, room = ROOM) {
  const looks: ArchivedCapture[][] = [];
  const writer = {
    async *write(captures: () => AsyncIterable<ArchivedCapture>) {
      looks.push(await collect(captures()), await collect(captures()));
      yield new Uint8Array(1);
    },
  };
  await collect(exportCaptures({ ...storage, ...ports }, writer, room, options));
  return looks;
}

const names = (look: readonly ArchivedCapture[] | undefined) => look?.map(({ capture }) => capture.sha256);

describe("captures of a room in one file", () => {
  test("come back out of WARC and of WACZ", async () => {
    const id = reportId("unused");
    const warc = Buffer.concat(await collect(exportCaptures(storage, warcWriter(), ROOM)));
    const wacz = Buffer.concat(await collect(exportCaptures(storage, waczWriter(), ROOM)));
    const [one, other] = [await unpackWarc({ id, content: warc }), await unpackWacz({ id, content: wacz })];
    expect(one.items.length).toBe(3);
    expect(other.items.map(({ content }) => content)).toEqual(one.items.map(({ content }) => content));
    expect(other.items.map(({ stated }) => stated[0]?.value)).toEqual(["Sample 1", "Sample 2", "Sample 3"]);
  });

  test("are all of them in order of arrival, with titles and tokens, the same at each look", async () => {
    const timestamp = await stamp(storage, 2);
    const [first, second] = await given();
    expect(names(first)).toEqual([1, 2, 3].map(captureOf));
    expect(first?.map(({ title }) => title)).toEqual(["Sample 1", "Sample 2", "Sample 3"]);
    expect(first?.[1]?.tokens).toEqual([{ timestamp, bytes: new TextEncoder().encode("token 2") }]);
    expect(second).toEqual(first);
  });

  test("are those of the reports that were asked for", async () => {
    expect(names((await given({ reports: [reportOf(3), reportOf(1)] }))[0])).toEqual([captureOf(1), captureOf(3)]);
  });

  test("do not take in what arrives meanwhile", async () => {
    const writer = {
      async *write(captures: () => AsyncIterable<ArchivedCapture>) {
        const before = await collect(captures());
        await keep(storage, ROOM, 4);
        yield Uint8Array.of(before.length, (await collect(captures())).length);
      },
    };
    expect(await collect(exportCaptures(storage, writer, ROOM))).toEqual([Uint8Array.of(3, 3)]);
  });

  test("leave out what the archive no longer has as it was, and say so once", async () => {
    const { token } = await stamp(storage, 3);
    const archive = damagedArchive(
      storage.archive,
      { lost: [captureOf(1), token], altered: [captureOf(2)] },
      (name: Sha256) => new ReportedlyError("CAPTURE_ALTERED", `${name} has another SHA-256`),
    );
    const findings: CaptureFinding[] = [];
    const [look] = await given({ onLeftOut: (finding) => findings.push(finding) }, { archive });
    expect([names(look), look?.[0]?.tokens]).toEqual([[captureOf(3)], []]);
    expect(findings.map(({ kind, capture }) => [kind, capture.report])).toEqual([
      ["capture-missing", reportOf(1)],
      ["capture-altered", reportOf(2)],
      ["timestamp-missing", reportOf(3)],
    ]);
    expect(names((await given({}, { archive }))[0])).toEqual([captureOf(3)]);
  });

  test("of a report that is not there is REPORT_NOT_FOUND", async () => {
    await expect(given({ reports: [reportOf(1), ABSENT_REPORT] })).rejects.toMatchObject({ code: "REPORT_NOT_FOUND" });
  });

  test("of a room that nobody opened is ROOM_NOT_FOUND", async () => {
    await expect(given({}, {}, roomId("nowhere"))).rejects.toMatchObject({ code: "ROOM_NOT_FOUND" });
  });

  test("say how far they are, and can be stopped", async () => {
    const stopping = new AbortController();
    const seen: string[] = [];
    const onProgress = (done: number, of: number) => {
      seen.push(`${done} of ${of}`);
      if (done === 2) stopping.abort(new Error("stopped"));
    };
    await expect(given({ onProgress, signal: stopping.signal })).rejects.toThrow("stopped");
    expect(seen).toEqual(["1 of 3", "2 of 3"]);
  });
});
