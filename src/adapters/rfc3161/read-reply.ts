import { OctetString } from "asn1js";
import { type ContentInfo, id_ContentType_SignedData, id_eContentType_TSTInfo, SignedData, TimeStampResp, TSTInfo } from "pkijs";
import { failed, orFailed } from "./failed.ts";

/** What an authority signed, taken out of its reply. */
export interface Token {
  readonly signed: SignedData;
  readonly info: TSTInfo;
  /** The bytes of `info`, which the signature is over. */
  readonly content: Uint8Array<ArrayBuffer>;
}

const GRANTED: ReadonlySet<number> = new Set([0, 1]);
const STATUSES = ["granted", "granted with modifications", "rejection", "waiting", "revocation warning", "revocation"];

/** The token in a reply (TimeStampResp) as an authority sent it. Fails with TIMESTAMP_FAILED. */
export function readReply(reply: Uint8Array<ArrayBuffer>): Promise<Token> {
  return orFailed("the reply of a timestamp authority", () => {
    const response = TimeStampResp.fromBER(reply);
    const { status } = response.status;
    if (!GRANTED.has(status)) throw failed(`expected a timestamp, met the status ${STATUSES[status] ?? status}${reasonIn(response)}`);
    if (response.timeStampToken === undefined) throw failed("expected a token in the reply, met none");
    return tokenIn(response.timeStampToken);
  });
}

function tokenIn({ contentType, content }: ContentInfo): Token {
  if (contentType !== id_ContentType_SignedData) throw failed(`expected signed data, met ${contentType}`);
  const signed = new SignedData({ schema: content });
  const { eContentType, eContent } = signed.encapContentInfo;
  if (eContentType !== id_eContentType_TSTInfo || !(eContent instanceof OctetString))
    throw failed(`expected a timestamp in the token, met ${eContentType}`);
  const bytes = new Uint8Array(eContent.getValue());
  return { signed, info: TSTInfo.fromBER(bytes), content: bytes };
}

/** What the authority says about a refusal: "the request is malformed". */
function reasonIn({ status: { statusStrings = [] } }: TimeStampResp): string {
  const words = statusStrings.map((text) => text.valueBlock.value).join("; ");
  return words === "" ? "" : `: ${words.slice(0, 300)}`;
}
