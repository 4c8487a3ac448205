import { describe, expect, test } from "vitest";
import { hastyPacing } from "../../../test/safety/pacings.ts";
import { ReportedlyError } from "../../errors.ts";
import { PassingFailure, withRetries } from "./with-retries.ts";

const broken = (code: string) => Object.assign(new Error("broken"), { code });
const passing = () => new PassingFailure(new ReportedlyError("URL_FAILED", "status 502"));

/** What comes of attempts that fail in these ways, one after the other, and then succeed. */
async function tried(failures: readonly Error[], signal = new AbortController().signal) {
  const pacing = hastyPacing();
  let attempts = 0;
  const outcome = await withRetries(
    async () => {
      const failure = failures[attempts++];
      if (failure !== undefined) throw failure;
      return "answered";
    },
    pacing,
    signal,
  ).catch((thrown: Error) => thrown);
  return { outcome, attempts, pauses: pacing.pauses };
}

describe("an attempt", () => {
  test("that succeeds is the only one", async () => {
    expect(await tried([])).toEqual({ outcome: "answered", attempts: 1, pauses: [] });
  });

  test.each(["ECONNRESET", "UND_ERR_SOCKET", "UND_ERR_CONNECT_TIMEOUT", "UND_ERR_HEADERS_TIMEOUT", "EAI_AGAIN"])(
    "that ended in %s is made again, twice, after half a second and two",
    async (code) => {
      expect(await tried([broken(code)])).toEqual({ outcome: "answered", attempts: 2, pauses: [500] });
      expect(await tried([broken(code), passing()])).toEqual({ outcome: "answered", attempts: 3, pauses: [500, 2_000] });
      expect(await tried([passing(), passing(), broken(code)])).toMatchObject({ outcome: { code }, attempts: 3 });
    },
  );

  test.each([
    broken("ECONNREFUSED"),
    broken("UND_ERR_BODY_TIMEOUT"),
    broken("CERT_HAS_EXPIRED"),
    new ReportedlyError("URL_REFUSED", "inside"),
    new TypeError("a defect"),
  ])("that ended in %s is the last", async (failure) => {
    expect(await tried([failure])).toEqual({ outcome: failure, attempts: 1, pauses: [] });
  });

  test("waits as its failure says", async () => {
    const waited: string[] = [];
    const failure = new PassingFailure(new ReportedlyError("URL_BUSY", "in a while"), async () => void waited.push("so"));
    expect(await tried([failure])).toEqual({ outcome: "answered", attempts: 2, pauses: [] });
    expect(waited).toEqual(["so"]);
  });

  test("is not made again when there is no time left", async () => {
    expect(await tried([passing()], AbortSignal.abort())).toMatchObject({ attempts: 1 });
  });

  test("comes sooner by chance, never in less than half the time", async () => {
    const pacing = { ...hastyPacing(), chance: () => 0 };
    let attempts = 0;
    await expect(
      withRetries(async () => Promise.reject(attempts++ < 2 ? passing() : broken("x")), pacing, new AbortController().signal),
    ).rejects.toMatchObject({ code: "x" });
    expect(pacing.pauses).toEqual([250, 1_000]);
  });
});
