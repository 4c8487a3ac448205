import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { ReportedlyError } from "../errors.ts";
import { addFeed } from "../jobs/feeds/add-feed.ts";
import { captureItems } from "../jobs/feeds/capture-items.ts";
import { changeFeed } from "../jobs/feeds/change-feed.ts";
import { pollFeed } from "../jobs/feeds/poll-feed.ts";
import type { PollPorts } from "../jobs/feeds/poll-ports.ts";
import { feedId, roomId } from "../model/ids.ts";
import type { CaptureItemsAnswer, FeedAnswer, FeedItemsAnswer, FeedsAnswer } from "./api.ts";
import { checked } from "./checked.ts";
import { isOwner, type Owner } from "./is-owner.ts";

const minutes = z.int().min(1).max(10_080);
const AddSchema = z.strictObject({
  address: z.string().trim().min(1).max(4096),
  kind: z.enum(["feed", "folder"]).optional(),
  everyMinutes: minutes.optional(),
});
const ChangeSchema = z.strictObject({ isPaused: z.boolean().optional(), everyMinutes: minutes.optional() });
const KeysSchema = z.strictObject({ keys: z.array(z.string().max(64)).min(1).max(200) });
const ItemsSchema = z.strictObject({ cursor: z.string().max(500).optional(), limit: z.coerce.number().int().min(1).max(200).optional() });

interface InRoom {
  Params: { room: string };
}
interface OfFeed {
  Params: { room: string; id: string };
}

export interface FeedOptions {
  readonly ports: PollPorts;
  readonly addsPerMinute: number;
  readonly owner?: Owner | undefined;
}

/** What a room looks at for new reports. */
export async function feedRoutes(app: FastifyInstance, { ports, addsPerMinute, owner }: FeedOptions): Promise<void> {
  const { feeds } = ports;
  const slow = { config: { rateLimit: { max: addsPerMinute } } };
  const at = ({ room, id }: OfFeed["Params"]) => [roomId(room), feedId(id)] as const;

  app.get<InRoom>("/", async ({ params }): Promise<FeedsAnswer> => ({ feeds: await feeds.list(roomId(params.room)) }));

  app.post<InRoom>("/", slow, async (request, reply) => {
    const { params } = request;
    const asked = checked(AddSchema, request.body);
    // A folder shows files of whoever runs the server, and others may reach it over the loopback.
    if (asked.kind === "folder" && !isOwner(request, owner))
      throw new ReportedlyError("FORBIDDEN_ORIGIN", "a folder is followed from the command line: reportedly feed add FOLDER");
    const { feed, isNew } = await addFeed(ports, roomId(params.room), { ...asked, by: "desk" });
    return reply
      .code(isNew ? 201 : 200)
      .header("location", `/api/rooms/${params.room}/feeds/${feed.id}`)
      .send(feed satisfies FeedAnswer);
  });

  app.patch<OfFeed>("/:id", async ({ params, body }): Promise<FeedAnswer> => changeFeed(ports, ...at(params), checked(ChangeSchema, body)));

  app.delete<OfFeed>("/:id", async ({ params }, reply) => {
    await feeds.remove(...at(params));
    return reply.code(204).send();
  });

  app.post<OfFeed>("/:id/restore", async ({ params }): Promise<FeedAnswer> => feeds.restore(...at(params)));

  app.post<OfFeed>("/:id/poll", slow, async ({ params }): Promise<FeedAnswer> => {
    const [room, id] = at(params);
    await pollFeed(ports, room, await feeds.get(room, id));
    return feeds.get(room, id);
  });

  app.post<OfFeed>("/:id/items", slow, async ({ params, body }): Promise<CaptureItemsAnswer> => {
    const { keys } = checked(KeysSchema, body);
    return { captured: await captureItems(ports, ...at(params), keys) };
  });

  app.get<OfFeed>(
    "/:id/items",
    async ({ params, query }): Promise<FeedItemsAnswer> => feeds.items(...at(params), checked(ItemsSchema, query)),
  );
}
