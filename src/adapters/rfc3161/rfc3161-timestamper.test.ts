import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { TimeStampReq } from "pkijs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nameOf } from "../../../test/captures/invented-captures.ts";
import { type TestAuthority, testAuthority, type Variation } from "../../../test/timestamps/test-authority.ts";
import type { ReportedlyError } from "../../errors.ts";
import { laterTimestamper } from "./later-timestamper.ts";
import { rfc3161Timestamper } from "./rfc3161-timestamper.ts";
import { verifyTimestamp } from "./verify-timestamp.ts";

const NAME = nameOf("a capture");
let authority: TestAuthority;
let server: Server;
/** What the server does next. */
let answer: RequestListener = () => undefined;
let asked: { readonly body: Uint8Array; readonly type: string | undefined; readonly method: string | undefined };

beforeAll(async () => {
  authority = await testAuthority();
  server = createServer((request, response) => {
    const { method, headers } = request;
    void buffer(request).then((body) => {
      asked = { body, type: headers["content-type"], method };
      answer(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/stamp`;

/** Stamp with a server that answers as an authority with this variation. */
function stamped(variation: Variation = {}, options: Partial<Parameters<typeof rfc3161Timestamper>[0]> = {}) {
  answer = (_, response) => {
    void authority
      .reply(asked.body, variation)
      .then((reply) => response.writeHead(200, { "content-type": "application/timestamp-reply" }).end(reply));
  };
  return rfc3161Timestamper({ authority: address(), ...options }).stamp(NAME);
}

const failure = async (promise: Promise<unknown>): Promise<ReportedlyError> =>
  promise.then(
    () => Promise.reject(new Error("expected a failure")),
    (error: ReportedlyError) => error,
  );

describe("a timestamp", () => {
  test("is asked for with the SHA-256 alone, a number of our own and a wish for the certificate", async () => {
    await stamped();
    const request = TimeStampReq.fromBER(Uint8Array.from(asked.body));
    expect([asked.method, asked.type]).toEqual(["POST", "application/timestamp-query"]);
    expect(Buffer.from(request.messageImprint.hashedMessage.valueBlock.valueHexView).toString("hex")).toBe(NAME);
    expect([request.version, request.certReq, request.reqPolicy, request.nonce?.valueBlock.valueHexView.length]).toEqual([
      1,
      true,
      undefined,
      8,
    ]);
  });

  test("has another number each time", async () => {
    const nonce = () => Buffer.from(TimeStampReq.fromBER(Uint8Array.from(asked.body)).nonce?.valueBlock.valueHexView ?? []).toString("hex");
    await stamped();
    const first = nonce();
    await stamped();
    expect(nonce()).not.toBe(first);
  });

  test("may be asked for under a policy", async () => {
    await stamped({}, { policy: "1.3.6.1.4.1.4146.2.3" });
    expect(TimeStampReq.fromBER(Uint8Array.from(asked.body)).reqPolicy).toBe("1.3.6.1.4.1.4146.2.3");
  });

  test("is the reply as it came, which verifies by itself later", async () => {
    const { token, stampedAt } = await stamped();
    expect(stampedAt).toBe("2031-05-04T10:21:00.000Z");
    expect(await verifyTimestamp(token, NAME)).toEqual({ stampedAt, authority: "Skerry Timestamps" });
  });

  test("is believed where a trusted root vouches for the authority", async () => {
    expect((await stamped({}, { roots: [authority.root] })).stampedAt).toBe("2031-05-04T10:21:00.000Z");
    const other = await testAuthority();
    expect((await failure(stamped({}, { roots: [other.root] }))).detail).toMatch(
      /^expected a certificate that one of the 1 trusted roots vouches for/u,
    );
  });

  test("comes as well from a timestamper that loads later", async () => {
    answer = (_, response) => void authority.reply(asked.body).then((reply) => response.end(reply));
    const later = laterTimestamper(address());
    expect([later.authority, (await later.stamp(NAME)).stampedAt]).toEqual([address(), "2031-05-04T10:21:00.000Z"]);
    expect((await later.stamp(NAME)).stampedAt).toBe("2031-05-04T10:21:00.000Z");
  });

  test("is posted by another means where one is given", async () => {
    const post = async (_: URL, query: Uint8Array) => ({ status: 200, bytes: await authority.reply(query) });
    const { stampedAt } = await rfc3161Timestamper({ authority: "https://stamps.example/", post }).stamp(NAME);
    expect(stampedAt).toBe("2031-05-04T10:21:00.000Z");
  });
});

describe("what an authority may send instead is TIMESTAMP_FAILED:", () => {
  test.each<[string, Variation, RegExp]>([
    ["another SHA-256", { imprint: nameOf("another") }, /^expected a timestamp over [0-9a-f]{64}, met one over [0-9a-f]{64}$/u],
    ["another number", { nonce: "other" }, /^expected the number of our request in the token, met another$/u],
    ["no number", { nonce: "none" }, /^expected the number of our request in the token, met none$/u],
    [
      "a refusal",
      { status: 2, statusText: "too many requests", withoutToken: true },
      /^expected a timestamp, met the status rejection: too many requests$/u,
    ],
    ["word to wait", { status: 3, withoutToken: true }, /^expected a timestamp, met the status waiting$/u],
    ["no token", { withoutToken: true }, /^expected a token in the reply, met none$/u],
  ])("%s", async (_, variation, detail) => {
    expect(await failure(stamped(variation))).toMatchObject({ code: "TIMESTAMP_FAILED", detail: expect.stringMatching(detail) });
  });

  test.each([500, 302, 404, 204])("the status %i", async (status) => {
    answer = (_, response) => response.writeHead(status, { location: "/elsewhere" }).end();
    expect(await failure(rfc3161Timestamper({ authority: address() }).stamp(NAME))).toMatchObject({
      code: "TIMESTAMP_FAILED",
      detail: expect.stringMatching(`met the status ${status}$`),
    });
  });

  test.each([
    ["a page", "<p>Welcome to our timestamps</p>"],
    ["nothing", ""],
    ["other ASN.1", Buffer.from("3003020100", "hex")],
    ["ASN.1 that ends early", Buffer.from("3082ffff30", "hex")],
    ["ASN.1 nested deeply", Buffer.from("30".repeat(200_000), "hex")],
  ])("%s", async (_, body) => {
    answer = (_request, response) => response.writeHead(200).end(body);
    expect(await failure(rfc3161Timestamper({ authority: address() }).stamp(NAME))).toMatchObject({ code: "TIMESTAMP_FAILED" });
  });

  test("more than a token can be", async () => {
    answer = (_, response) => {
      response.on("error", () => undefined);
      for (let count = 0; count < 100; count++) response.write(Buffer.alloc(100_000));
    };
    expect(await failure(rfc3161Timestamper({ authority: address() }).stamp(NAME))).toMatchObject({
      code: "TIMESTAMP_FAILED",
      detail: expect.stringMatching(/^expected at most 262144 bytes/u),
    });
  });

  test("something that is not HTTP", async () => {
    answer = (request) => request.socket.end("SSH-2.0-invented\r\n");
    expect(await failure(rfc3161Timestamper({ authority: address() }).stamp(NAME))).toMatchObject({ code: "TIMESTAMP_FAILED" });
  });
});

describe("an authority that cannot be asked", () => {
  test("because it takes too long is URL_TIMEOUT", async () => {
    answer = (_, response) => void response.writeHead(200).write("0");
    const start = performance.now();
    expect(await failure(rfc3161Timestamper({ authority: address(), timeoutMs: 200 }).stamp(NAME))).toMatchObject({ code: "URL_TIMEOUT" });
    expect(performance.now() - start).toBeLessThan(3_000);
  });

  test("because it breaks off is URL_UNREACHABLE", async () => {
    answer = (request) => request.socket.destroy();
    expect(await failure(rfc3161Timestamper({ authority: address() }).stamp(NAME))).toMatchObject({ code: "URL_UNREACHABLE" });
  });

  test("because nobody listens is URL_UNREACHABLE", async () => {
    expect(await failure(rfc3161Timestamper({ authority: "http://127.0.0.1:1/" }).stamp(NAME))).toMatchObject({ code: "URL_UNREACHABLE" });
  });

  test.each(["http://inside.example/", "http://metadata.example/"])(
    "because its name leads into the network around, as %s does, is URL_REFUSED",
    async (inside) => {
      const resolve = async () => ["169.254.169.254"];
      expect(await failure(rfc3161Timestamper({ authority: inside, resolve }).stamp(NAME))).toMatchObject({ code: "URL_REFUSED" });
    },
  );

  test.each(["ftp://stamps.example/", "stamps.example", "http://name:secret@stamps.example/"])(
    "because %s is no address for it is URL_REFUSED",
    (odd) => {
      expect(() => rfc3161Timestamper({ authority: odd })).toThrow(expect.objectContaining({ code: "URL_REFUSED" }));
    },
  );
});
