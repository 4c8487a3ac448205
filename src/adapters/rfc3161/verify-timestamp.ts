import type { Integer } from "asn1js";
import { Certificate, id_sha256 } from "pkijs";
import type { Sha256 } from "../../model/ids.ts";
import type { VerifiedTimestamp } from "../../ports/timestamper.ts";
import { certificatesIn } from "./certificates-in.ts";
import { checkCertificate, checkChain, holderOf } from "./check-certificate.ts";
import { failed, orFailed } from "./failed.ts";
import { readReply, type Token } from "./read-reply.ts";
import { signerOf } from "./signer-of.ts";

export interface TimestampTrust {
  /**
   * Files of certificates, PEM or DER: who signed must be vouched for by one of them. Without any, a token shows that whoever holds the key
   * of the certificate in it said so, and the name is the one in that certificate.
   */
  readonly roots?: readonly Uint8Array[] | undefined;
}

/** What a token says, once everything about it is right. Fails with TIMESTAMP_FAILED, and says what was expected and what was met. */
export function verifyTimestamp(token: Uint8Array, name: Sha256, { roots = [] }: TimestampTrust = {}): Promise<VerifiedTimestamp> {
  return verified(token, name, { roots });
}

/** The same for the reply to a request, which must repeat the number that was sent with it. */
export function verifyReply(
  reply: Uint8Array,
  name: Sha256,
  nonce: Uint8Array,
  { roots = [] }: TimestampTrust = {},
): Promise<VerifiedTimestamp> {
  return verified(reply, name, { roots, nonce });
}

async function verified(
  reply: Uint8Array,
  name: Sha256,
  { roots, nonce }: { readonly roots: readonly Uint8Array[]; readonly nonce?: Uint8Array },
): Promise<VerifiedTimestamp> {
  const token = await readReply(Uint8Array.from(reply));
  const { info, signed } = token;
  checkImprint(token, name);
  if (nonce !== undefined && hexOf(info.nonce) !== hexOfBytes(nonce))
    throw failed(`expected the number of our request in the token, met ${info.nonce === undefined ? "none" : "another"}`);
  const signer = await orFailed("a signature that can be checked", () => signerOf(token));
  checkCertificate(signer, info.genTime);
  const trusted = (await Promise.all(roots.map(certificatesIn))).flat();
  const others = (signed.certificates ?? []).filter((certificate) => certificate instanceof Certificate);
  if (trusted.length > 0)
    await orFailed("a chain of certificates that can be checked", () => checkChain(signer, others, trusted, info.genTime));
  return { stampedAt: info.genTime.toISOString(), authority: holderOf(signer) };
}

function checkImprint({ info: { messageImprint } }: Token, name: Sha256): void {
  const { algorithmId } = messageImprint.hashAlgorithm;
  if (algorithmId !== id_sha256) throw failed(`expected a timestamp over a SHA-256, met one over ${algorithmId}`);
  const met = hexOfBytes(messageImprint.hashedMessage.valueBlock.valueHexView);
  if (met !== name) throw failed(`expected a timestamp over ${name}, met one over ${met.slice(0, 64)}`);
}

/** Numbers may be written with zeros before them. */
const hexOf = (value: Integer | undefined): string =>
  value === undefined ? "" : hexOfBytes(value.valueBlock.valueHexView).replace(/^(?:00)+(?=.)/u, "");

const hexOfBytes = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
