import { createHash, type webcrypto } from "node:crypto";
import { Integer, ObjectIdentifier, OctetString, PrintableString, Sequence, Utf8String } from "asn1js";
import {
  AlgorithmIdentifier,
  Attribute,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  ExtKeyUsage,
  IssuerAndSerialNumber,
  id_ContentType_SignedData,
  id_eContentType_TSTInfo,
  id_sha256,
  MessageImprint,
  PKIStatusInfo,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from "pkijs";

/** How an authority may differ from a good one. */
export interface Variation {
  readonly status?: number;
  readonly statusText?: string;
  /** SHA-256 in hex that is stamped instead of the one asked for. */
  readonly imprint?: string;
  readonly imprintAlgorithm?: string;
  readonly nonce?: "other" | "none";
  /** What the content becomes after it was signed. */
  readonly isTampered?: boolean;
  /** Bytes of the signature are changed. */
  readonly isForged?: boolean;
  readonly genTime?: Date;
  readonly withoutToken?: boolean;
  readonly withoutCertificates?: boolean;
  readonly namesNoCertificate?: boolean;
  readonly namesCertificateAs?: "SHA-1" | "SHA-256";
  readonly contentType?: string;
  readonly digest?: "SHA-1" | "SHA-256" | "SHA-512";
  readonly signatures?: 0 | 1 | 2;
}

export interface CertificateWish {
  readonly isForTimestamps?: boolean;
  readonly from?: Date;
  readonly to?: Date;
  readonly key?: "RSA" | "ECDSA";
}

export interface TestAuthority {
  /** DER of the certificate that vouches for the authority's. */
  readonly root: Uint8Array<ArrayBuffer>;
  readonly certificate: Uint8Array<ArrayBuffer>;
  /** Reply to a request. */
  readonly reply: (request: Uint8Array, variation?: Variation) => Promise<Uint8Array<ArrayBuffer>>;
}

const STAMPED_AT = new Date("2031-05-04T10:21:00Z");
const SIGNING_CERTIFICATE = { "SHA-256": "1.2.840.113549.1.9.16.2.47", "SHA-1": "1.2.840.113549.1.9.16.2.12" };
const DIGEST_OIDS = { "SHA-1": "1.3.14.3.2.26", "SHA-256": "2.16.840.1.101.3.4.2.1", "SHA-512": "2.16.840.1.101.3.4.2.3" };

/** A timestamp authority of our own, with keys made for the test. */
export async function testAuthority(wish: CertificateWish = {}): Promise<TestAuthority> {
  const rootKeys = await keysFor("ECDSA");
  const keys = await keysFor(wish.key ?? "ECDSA");
  const root = await certificateOf("Invented Root", "Invented Root", 1, rootKeys.publicKey, rootKeys.privateKey, { isRoot: true });
  const certificate = await certificateOf("Skerry Timestamps", "Invented Root", 2, keys.publicKey, rootKeys.privateKey, wish);
  return {
    root: derOf(root),
    certificate: derOf(certificate),
    reply: async (request, variation = {}) =>
      derOf(await replyTo(TimeStampReq.fromBER(Uint8Array.from(request)), certificate, keys.privateKey, variation)),
  };
}

async function keysFor(kind: "RSA" | "ECDSA"): Promise<webcrypto.CryptoKeyPair> {
  const algorithm =
    kind === "RSA"
      ? { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256", modulusLength: 2_048, publicExponent: new Uint8Array([1, 0, 1]) }
      : { name: "ECDSA", namedCurve: "P-256" };
  return crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
}

async function certificateOf(
  holder: string,
  issuer: string,
  serial: number,
  publicKey: webcrypto.CryptoKey,
  issuerKey: webcrypto.CryptoKey,
  {
    isRoot = false,
    isForTimestamps = true,
    from = new Date("2031-01-01T00:00:00Z"),
    to = new Date("2032-01-01T00:00:00Z"),
  }: CertificateWish & { readonly isRoot?: boolean },
): Promise<Certificate> {
  const certificate = new Certificate({ version: 2, serialNumber: new Integer({ value: serial }) });
  certificate.subject.typesAndValues.push(named(holder));
  certificate.issuer.typesAndValues.push(named(issuer));
  certificate.notBefore.value = isRoot ? new Date("2030-01-01T00:00:00Z") : from;
  certificate.notAfter.value = isRoot ? new Date("2040-01-01T00:00:00Z") : to;
  certificate.extensions = [extension("2.5.29.19", isRoot, new BasicConstraints({ cA: isRoot }))];
  if (!isRoot && isForTimestamps)
    certificate.extensions.push(extension("2.5.29.37", true, new ExtKeyUsage({ keyPurposes: ["1.3.6.1.5.5.7.3.8"] })));
  await certificate.subjectPublicKeyInfo.importKey(publicKey);
  await certificate.sign(issuerKey, "SHA-256");
  // Read back, as it would come from elsewhere.
  return Certificate.fromBER(derOf(certificate));
}

const named = (name: string) => new AttributeTypeAndValue({ type: "2.5.4.3", value: new PrintableString({ value: name }) });

const extension = (extnID: string, critical: boolean, value: BasicConstraints | ExtKeyUsage) =>
  new Extension({ extnID, critical, extnValue: value.toSchema().toBER(), parsedValue: value });

const derOf = (value: { toSchema(): { toBER(): ArrayBuffer } }): Uint8Array<ArrayBuffer> => new Uint8Array(value.toSchema().toBER());

async function replyTo(
  request: TimeStampReq,
  certificate: Certificate,
  key: webcrypto.CryptoKey,
  variation: Variation,
): Promise<TimeStampResp> {
  const { status = 0, statusText, withoutToken = false } = variation;
  const statusInfo = new PKIStatusInfo({ status });
  if (statusText !== undefined) statusInfo.statusStrings = [new Utf8String({ value: statusText })];
  const response = new TimeStampResp({ status: statusInfo });
  if (!withoutToken) response.timeStampToken = await tokenFor(request, certificate, key, variation);
  return response;
}

async function tokenFor(
  request: TimeStampReq,
  certificate: Certificate,
  key: webcrypto.CryptoKey,
  variation: Variation,
): Promise<ContentInfo> {
  const content = derOf(infoFor(request, variation));
  const { digest = "SHA-256", signatures = 1, withoutCertificates = false, isTampered = false, isForged = false } = variation;
  const signed = new SignedData({
    version: 3,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: id_eContentType_TSTInfo,
      eContent: new OctetString({ valueHex: content }),
    }),
    certificates: withoutCertificates ? [] : [certificate],
  });
  for (let index = 0; index < signatures; index++) {
    signed.signerInfos.push(signerFor(certificate, content, variation));
    await signed.sign(key, index, digest);
  }
  const [signer] = signed.signerInfos;
  if (isTampered)
    signed.encapContentInfo.eContent = new OctetString({ valueHex: derOf(infoFor(request, { ...variation, genTime: new Date(0) })) });
  if (isForged && signer !== undefined)
    signer.signature.valueBlock.valueHexView[20] = (signer.signature.valueBlock.valueHexView[20] ?? 0) ^ 1;
  return new ContentInfo({ contentType: id_ContentType_SignedData, content: signed.toSchema(true) });
}

function infoFor(request: TimeStampReq, { imprint, imprintAlgorithm, nonce, genTime = STAMPED_AT }: Variation): TSTInfo {
  const hashed =
    imprint === undefined
      ? request.messageImprint.hashedMessage
      : new OctetString({ valueHex: Uint8Array.from(Buffer.from(imprint, "hex")) });
  const info = new TSTInfo({
    version: 1,
    policy: request.reqPolicy ?? "1.2.3.4",
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: imprintAlgorithm ?? id_sha256 }),
      hashedMessage: hashed,
    }),
    serialNumber: new Integer({ value: 7 }),
    genTime,
  });
  if (nonce === "other") info.nonce = new Integer({ value: 99 });
  if (nonce === undefined && request.nonce !== undefined) info.nonce = request.nonce;
  return info;
}

function signerFor(certificate: Certificate, content: Uint8Array, variation: Variation): SignerInfo {
  const {
    digest = "SHA-256",
    contentType = id_eContentType_TSTInfo,
    namesNoCertificate = false,
    namesCertificateAs = "SHA-256",
  } = variation;
  const hash = (name: string, bytes: Uint8Array) =>
    new OctetString({ valueHex: Uint8Array.from(createHash(name.replace("-", "").toLowerCase()).update(bytes).digest()) });
  const certId = new Sequence({ value: [hash(namesCertificateAs, derOf(certificate))] });
  const named = new Sequence({ value: [new Sequence({ value: [certId] })] });
  const attributes = [
    new Attribute({ type: "1.2.840.113549.1.9.3", values: [new ObjectIdentifier({ value: contentType })] }),
    new Attribute({ type: "1.2.840.113549.1.9.4", values: [hash(digest, content)] }),
    ...(namesNoCertificate ? [] : [new Attribute({ type: SIGNING_CERTIFICATE[namesCertificateAs], values: [named] })]),
  ];
  return new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    digestAlgorithm: new AlgorithmIdentifier({ algorithmId: DIGEST_OIDS[digest] }),
    signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
  });
}
