import { beforeAll, describe, expect, test } from "vitest";
import { nameOf } from "../../../test/captures/invented-captures.ts";
import { type CertificateWish, type TestAuthority, testAuthority, type Variation } from "../../../test/timestamps/test-authority.ts";
import { newNonce, timestampRequest } from "./timestamp-request.ts";
import { verifyTimestamp } from "./verify-timestamp.ts";

const NAME = nameOf("a capture");
const request = timestampRequest(NAME, newNonce());
let authority: TestAuthority;

beforeAll(async () => {
  authority = await testAuthority();
});

const verified = async (variation: Variation, roots?: readonly Uint8Array[]) =>
  verifyTimestamp(await authority.reply(request, variation), NAME, { roots });
const pem = (der: Uint8Array) =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString("base64").replace(/.{64}/gu, "$&\n")}\n-----END CERTIFICATE-----\n`;

describe("a token", () => {
  test.each<[string, Variation]>([
    ["as it should be", {}],
    ["granted with modifications", { status: 1 }],
    ["signed over SHA-512", { digest: "SHA-512" }],
    ["that names its certificate as RFC 3161 first had it", { namesCertificateAs: "SHA-1" }],
    ["of a request without a number", { nonce: "none" }],
  ])("%s is believed", async (_, variation) => {
    expect(await verified(variation)).toEqual({ stampedAt: "2031-05-04T10:21:00.000Z", authority: "Skerry Timestamps" });
  });

  test("signed with RSA is believed", async () => {
    const rsa = await testAuthority({ key: "RSA" });
    expect(await verifyTimestamp(await rsa.reply(request), NAME, { roots: [rsa.root] })).toMatchObject({ authority: "Skerry Timestamps" });
  });

  test("may be of a fraction of a second", async () => {
    expect((await verified({ genTime: new Date("2031-05-04T10:21:00.250Z") })).stampedAt).toBe("2031-05-04T10:21:00.250Z");
  });

  test("is over one SHA-256 alone", async () => {
    await expect(verifyTimestamp(await authority.reply(request), nameOf("another capture"))).rejects.toMatchObject({
      code: "TIMESTAMP_FAILED",
      detail: `expected a timestamp over ${nameOf("another capture")}, met one over ${NAME}`,
    });
  });

  test.each<[string, Variation, string]>([
    [
      "over a SHA-512",
      { imprintAlgorithm: "2.16.840.1.101.3.4.2.3" },
      "expected a timestamp over a SHA-256, met one over 2.16.840.1.101.3.4.2.3",
    ],
    [
      "with another content than was signed",
      { isTampered: true },
      "expected the signature to be over the content of the token, met another content",
    ],
    ["with another signature", { isForged: true }, "expected a signature over the token, met one over something else"],
    [
      "without certificates",
      { withoutCertificates: true },
      "expected the certificate of the authority in the token, met none that it names",
    ],
    ["that names no certificate", { namesNoCertificate: true }, "expected the signature to name its certificate, met none named"],
    [
      "whose signature is for something else",
      { contentType: "1.2.840.113549.1.7.1" },
      "expected the signature of a timestamp, met that of something else",
    ],
    ["signed over SHA-1", { digest: "SHA-1" }, "expected a signature over SHA-256 or better, met SHA-1"],
    ["without a signature", { signatures: 0 }, "expected one signature, met 0"],
    ["with two signatures", { signatures: 2 }, "expected one signature, met 2"],
    [
      "of a time before its certificate",
      { genTime: new Date("2030-12-31T23:59:59Z") },
      "expected a time while the certificate was valid (2031-01-01T00:00:00.000Z to 2032-01-01T00:00:00.000Z), met 2030-12-31T23:59:59.000Z",
    ],
    [
      "of a time after its certificate",
      { genTime: new Date("2032-01-01T00:00:01Z") },
      "expected a time while the certificate was valid (2031-01-01T00:00:00.000Z to 2032-01-01T00:00:00.000Z), met 2032-01-01T00:00:01.000Z",
    ],
  ])("%s is not believed", async (_, variation, detail) => {
    await expect(verified(variation)).rejects.toMatchObject({ code: "TIMESTAMP_FAILED", detail });
  });

  test.each<[string, CertificateWish, RegExp]>([
    ["is not for timestamps", { isForTimestamps: false }, /^expected a certificate for timestamps, met one for nothing stated$/u],
    ["had run out", { to: new Date("2031-02-01T00:00:00Z") }, /^expected a time while the certificate was valid/u],
  ])("whose certificate %s is not believed", async (_, wish, detail) => {
    const other = await testAuthority(wish);
    await expect(verifyTimestamp(await other.reply(request), NAME)).rejects.toMatchObject({
      code: "TIMESTAMP_FAILED",
      detail: expect.stringMatching(detail),
    });
  });

  test("with any one byte changed is not believed, or says the same", async () => {
    const token = await authority.reply(request);
    const outcomes = new Set<string>();
    for (let at = 0; at < token.length; at += 3) {
      const changed = Uint8Array.from(token);
      changed[at] = (changed[at] ?? 0) ^ 0x11;
      const outcome = await verifyTimestamp(changed, NAME, { roots: [authority.root] }).then(
        ({ stampedAt }) => stampedAt,
        ({ code }: { code: string }) => code,
      );
      outcomes.add(outcome);
    }
    expect([...outcomes].sort()).toEqual(["2031-05-04T10:21:00.000Z", "TIMESTAMP_FAILED"]);
  });
});

describe("trusted roots", () => {
  test("are given in DER or PEM, several in one file", async () => {
    const other = await testAuthority();
    const file = Buffer.from(pem(other.root) + pem(authority.root));
    for (const roots of [[authority.root], [file], [other.root, authority.root]])
      expect(await verified({}, roots)).toMatchObject({ authority: "Skerry Timestamps" });
  });

  test("that do not vouch for the authority make its tokens unbelievable", async () => {
    const other = await testAuthority();
    await expect(verified({}, [other.root])).rejects.toMatchObject({ code: "TIMESTAMP_FAILED" });
  });

  test("that are no certificates are TIMESTAMP_FAILED", async () => {
    await expect(verified({}, [Buffer.from("nothing")])).rejects.toMatchObject({
      code: "TIMESTAMP_FAILED",
      detail: "expected trusted certificates in PEM or DER, met other bytes",
    });
  });
});
