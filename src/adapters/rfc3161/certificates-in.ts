import { Certificate } from "pkijs";
import { orFailed } from "./failed.ts";

/** The certificates of a file: PEM, as many as it holds, or one in DER. Fails with TIMESTAMP_FAILED. */
export function certificatesIn(file: Uint8Array): Promise<readonly Certificate[]> {
  const text = new TextDecoder().decode(file);
  const inPem = [...text.matchAll(/-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]*)-----END CERTIFICATE-----/gu)].map(([, base64 = ""]) =>
    Buffer.from(base64, "base64"),
  );
  return orFailed("trusted certificates in PEM or DER", () =>
    (inPem.length > 0 ? inPem : [file]).map((bytes) => Certificate.fromBER(Uint8Array.from(bytes))),
  );
}
