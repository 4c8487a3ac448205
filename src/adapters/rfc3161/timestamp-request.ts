import { Integer, Null, OctetString } from "asn1js";
import { AlgorithmIdentifier, id_sha256, MessageImprint, TimeStampReq } from "pkijs";
import type { Sha256 } from "../../model/ids.ts";

/** What an authority is asked: a token over this SHA-256, with the authority's certificate in it. */
export function timestampRequest(name: Sha256, nonce: Uint8Array<ArrayBuffer>, policy?: string): Uint8Array<ArrayBuffer> {
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: id_sha256, algorithmParams: new Null() }),
      hashedMessage: new OctetString({ valueHex: bytesOfHex(name) }),
    }),
    nonce: new Integer({ valueHex: nonce }),
    certReq: true,
  });
  if (policy !== undefined) request.reqPolicy = policy;
  return new Uint8Array(request.toSchema().toBER());
}

/** Eight bytes that nobody can foresee, a positive number in its shortest form. */
export function newNonce(): Uint8Array<ArrayBuffer> {
  const nonce = crypto.getRandomValues(new Uint8Array(8));
  nonce[0] = ((nonce[0] ?? 0) & 0x7f) | 0x40;
  return nonce;
}

const bytesOfHex = (hex: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array((hex.match(/../gu) ?? []).map((pair) => Number.parseInt(pair, 16)));
