import type { FastifyInstance } from "fastify";
import type { HealthAnswer } from "./api.ts";

export interface HealthOptions {
  readonly version: string;
  readonly demo: boolean;
}

export async function healthRoutes(app: FastifyInstance, { version, demo }: HealthOptions): Promise<void> {
  const healthy: HealthAnswer = { ok: true, version, demo };
  app.get("/health", async () => healthy);
}
