import type { FastifyInstance } from "fastify";
import { listClaims } from "../jobs/list-claims.ts";
import { roomId } from "../model/ids.ts";
import type { Store } from "../ports/store.ts";
import type { ClaimsAnswer } from "./api.ts";
import { claimQuery } from "./claim-query.ts";
import { presentClaims } from "./present-claims.ts";

export async function claimRoutes(app: FastifyInstance, { ports }: { readonly ports: { readonly store: Store } }): Promise<void> {
  app.get<{ Params: { room: string } }>(
    "/",
    async ({ params, query }): Promise<ClaimsAnswer> => presentClaims(await listClaims(ports, roomId(params.room), claimQuery(query))),
  );
}
