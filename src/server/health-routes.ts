import type { FastifyInstance } from "fastify";
import type { Outbox } from "../ports/outbox.ts";
import type { HealthAnswer } from "./api.ts";

export interface HealthOptions {
  readonly outbox: Outbox;
  readonly version: string;
  readonly demo: boolean;
}

/** Counts of all rooms together: whoever may reach the server may know that work is stuck, and not whose. */
export async function healthRoutes(app: FastifyInstance, { outbox, version, demo }: HealthOptions): Promise<void> {
  app.get("/health", async (): Promise<HealthAnswer> => ({ ok: true, version, demo, work: await outbox.counts() }));
}
