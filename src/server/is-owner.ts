import { timingSafeEqual } from "node:crypto";
import type { FastifyRequest } from "fastify";

/** How who may read the files of the server's owner shows it. */
export interface Owner {
  readonly header: string;
  readonly secret: string;
}

/** Whether a request carries the secret. Compared in a time that says nothing of where the two differ. */
export function isOwner({ headers }: FastifyRequest, owner: Owner | undefined): boolean {
  const given = headers[owner?.header ?? ""];
  if (owner === undefined || typeof given !== "string") return false;
  const [met, expected] = [Buffer.from(given), Buffer.from(owner.secret)];
  return met.length === expected.length && timingSafeEqual(met, expected);
}
