import type { FastifyInstance } from "fastify";
import { getEvent } from "../jobs/get-event.ts";
import { listEvents } from "../jobs/list-events.ts";
import { roomId } from "../model/ids.ts";
import type { Store } from "../ports/store.ts";
import type { Views } from "../ports/views.ts";
import type { EventAnswer, EventsAnswer } from "./api.ts";
import { eventQuery } from "./event-query.ts";

interface InRoom {
  Params: { room: string };
}
interface OfEvent {
  Params: { room: string; id: string };
}

export async function eventRoutes(
  app: FastifyInstance,
  { ports }: { readonly ports: { readonly store: Store; readonly views: Views } },
): Promise<void> {
  app.get<InRoom>("/", async ({ params, query }): Promise<EventsAnswer> => listEvents(ports, roomId(params.room), eventQuery(query)));
  app.get<OfEvent>("/:id", async ({ params }): Promise<EventAnswer> => getEvent(ports, roomId(params.room), params.id));
}
