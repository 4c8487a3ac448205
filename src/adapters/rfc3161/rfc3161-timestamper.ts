import type { Timestamper } from "../../ports/timestamper.ts";
import { fetchableUrl } from "../undici/fetchable-url.ts";
import { failed } from "./failed.ts";
import { type PostOptions, type PostQuery, postQuery } from "./post-query.ts";
import { newNonce, timestampRequest } from "./timestamp-request.ts";
import { type TimestampTrust, verifyReply } from "./verify-timestamp.ts";

export interface Rfc3161Options extends TimestampTrust, PostOptions {
  /** Its http(s) address. */
  readonly authority: string;
  /** The policy asked for, as an object identifier; the authority's own choice unless said. */
  readonly policy?: string | undefined;
  readonly post?: PostQuery | undefined;
}

/** Asks a timestamp authority over HTTP, as RFC 3161 has it. A token is the authority's reply as it came. */
export function rfc3161Timestamper(options: Rfc3161Options): Timestamper {
  const { authority, policy, roots, post = postQuery(options) } = options;
  const url = fetchableUrl(authority);
  return {
    authority,
    async stamp(name) {
      const nonce = newNonce();
      const { status, bytes: token } = await post(url, timestampRequest(name, nonce, policy));
      if (status !== 200) throw failed(`expected a reply from ${url.host}, met the status ${status}`);
      const { stampedAt } = await verifyReply(token, name, nonce, { roots });
      return { token, stampedAt };
    },
  };
}
