import { type Certificate, CertificateChainValidationEngine, ExtKeyUsage, id_ExtKeyUsage } from "pkijs";
import { failed } from "./failed.ts";

const TIME_STAMPING = "1.3.6.1.5.5.7.3.8";

/** Fail with TIMESTAMP_FAILED unless this certificate is one for timestamps and was valid at that moment. */
export function checkCertificate(certificate: Certificate, at: Date): void {
  const extension = certificate.extensions?.find(({ extnID }) => extnID === id_ExtKeyUsage);
  const uses = extension?.parsedValue instanceof ExtKeyUsage ? extension.parsedValue.keyPurposes : [];
  if (!uses.includes(TIME_STAMPING))
    throw failed(`expected a certificate for timestamps, met one for ${uses.join(", ") || "nothing stated"}`);
  const from = certificate.notBefore.value;
  const to = certificate.notAfter.value;
  if (at < from || at > to)
    throw failed(`expected a time while the certificate was valid (${from.toISOString()} to ${to.toISOString()}), met ${at.toISOString()}`);
}

/** Fail with TIMESTAMP_FAILED unless a certificate was vouched for, at that moment, by one of the roots. */
export async function checkChain(
  certificate: Certificate,
  others: readonly Certificate[],
  roots: readonly Certificate[],
  at: Date,
): Promise<void> {
  const engine = new CertificateChainValidationEngine({ trustedCerts: [...roots], certs: [...others, certificate], checkDate: at });
  const { result, resultMessage } = await engine.verify();
  if (!result) throw failed(`expected a certificate that one of the ${roots.length} trusted roots vouches for, met none: ${resultMessage}`);
}

/** What a certificate calls its holder: its common name, else its organisation. */
export function holderOf({ subject }: Certificate): string {
  const named = (type: string): string | undefined => {
    const value: unknown = subject.typesAndValues.find((part) => part.type === type)?.value.valueBlock.value;
    return typeof value === "string" && value !== "" ? value.slice(0, 200) : undefined;
  };
  return named("2.5.4.3") ?? named("2.5.4.10") ?? "an authority without a name";
}
