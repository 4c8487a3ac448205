import { ObjectIdentifier, OctetString, Sequence } from "asn1js";
import {
  type Attribute,
  Certificate,
  getCrypto,
  id_eContentType_TSTInfo,
  id_sha1,
  id_sha256,
  id_sha384,
  id_sha512,
  type SignerInfo,
} from "pkijs";
import { failed } from "./failed.ts";
import type { Token } from "./read-reply.ts";

const CONTENT_TYPE = "1.2.840.113549.1.9.3";
const MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
const SIGNING_CERTIFICATES = ["1.2.840.113549.1.9.16.2.47", "1.2.840.113549.1.9.16.2.12"];

const ALGORITHMS: ReadonlyMap<string, string> = new Map([
  [id_sha1, "SHA-1"],
  [id_sha256, "SHA-256"],
  [id_sha384, "SHA-384"],
  [id_sha512, "SHA-512"],
]);

/**
 * The certificate whose key signed a token. The token names it by its hash among what is signed, so that no other certificate can be put
 * in its place. Fails with TIMESTAMP_FAILED when the signature is not its own.
 */
export async function signerOf({ signed, content }: Token): Promise<Certificate> {
  const [signer, ...others] = signed.signerInfos;
  if (signer === undefined || others.length > 0) throw failed(`expected one signature, met ${signed.signerInfos.length}`);
  const algorithm = ALGORITHMS.get(signer.digestAlgorithm.algorithmId);
  if (algorithm === undefined || algorithm === "SHA-1")
    throw failed(`expected a signature over SHA-256 or better, met ${algorithm ?? signer.digestAlgorithm.algorithmId}`);
  await checkAttributes(signer, algorithm, content);
  const certificate = await namedCertificate(signer, signed.certificates ?? []);
  if (!(await hasSigned(certificate, signer, algorithm))) throw failed("expected a signature over the token, met one over something else");
  return certificate;
}

/** What is signed are attributes, one of them the hash of the token's content. */
async function checkAttributes(signer: SignerInfo, algorithm: string, content: Uint8Array<ArrayBuffer>): Promise<void> {
  const [type] = valuesOf(signer, CONTENT_TYPE);
  if (!(type instanceof ObjectIdentifier) || type.valueBlock.toString() !== id_eContentType_TSTInfo)
    throw failed("expected the signature of a timestamp, met that of something else");
  const [digest] = valuesOf(signer, MESSAGE_DIGEST);
  const isContent = digest instanceof OctetString && isSame(digest.valueBlock.valueHexView, await hashOf(algorithm, content));
  if (!isContent) throw failed("expected the signature to be over the content of the token, met another content");
}

async function namedCertificate(signer: SignerInfo, certificates: NonNullable<Token["signed"]["certificates"]>): Promise<Certificate> {
  const { algorithm, hash } = certificateHash(signer);
  for (const certificate of certificates) {
    if (certificate instanceof Certificate && isSame(await hashOf(algorithm, bytesOf(certificate)), hash)) return certificate;
  }
  throw failed("expected the certificate of the authority in the token, met none that it names");
}

/** The signing-certificate attribute of RFC 5816 or RFC 3161: of its list the first is the signer's. */
function certificateHash(signer: SignerInfo): { readonly algorithm: string; readonly hash: Uint8Array } {
  for (const type of SIGNING_CERTIFICATES) {
    const [first] = partsOf(partsOf(valuesOf(signer, type)[0])[0]);
    const parts = partsOf(first);
    const hash = parts.find((part) => part instanceof OctetString);
    const [stated] = partsOf(parts[0]);
    const usual = type === SIGNING_CERTIFICATES[0] ? "SHA-256" : "SHA-1";
    const algorithm = stated instanceof ObjectIdentifier ? ALGORITHMS.get(stated.valueBlock.toString()) : usual;
    if (hash !== undefined && algorithm !== undefined) return { algorithm, hash: hash.valueBlock.valueHexView };
  }
  throw failed("expected the signature to name its certificate, met none named");
}

function hasSigned(certificate: Certificate, signer: SignerInfo, algorithm: string): Promise<boolean> {
  const { signature, signatureAlgorithm, signedAttrs } = signer;
  if (signedAttrs === undefined) return Promise.resolve(false);
  // "RSA" alone leaves the hash to the digest algorithm; the others name their own.
  const hash = signatureAlgorithm.algorithmId === RSA ? algorithm : undefined;
  return getCrypto(true).verifyWithPublicKey(
    signedAttrs.encodedValue,
    signature,
    certificate.subjectPublicKeyInfo,
    signatureAlgorithm,
    hash,
  );
}

const RSA = "1.2.840.113549.1.1.1";

const valuesOf = ({ signedAttrs }: SignerInfo, type: string): readonly unknown[] =>
  signedAttrs?.attributes.find((attribute: Attribute) => attribute.type === type)?.values ?? [];

const partsOf = (value: unknown): readonly unknown[] => (value instanceof Sequence ? value.valueBlock.value : []);

const bytesOf = (certificate: Certificate): ArrayBuffer => certificate.toSchema().toBER();

const hashOf = async (algorithm: string, bytes: Uint8Array<ArrayBuffer> | ArrayBuffer): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest(algorithm, bytes));

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);
