import { attributionTask } from "./attribution-task.ts";
import { entitiesTask } from "./entities-task.ts";
import { actorsTask, placesTask } from "./mentions-task.ts";

export { readTrainingFile } from "./read-training-file.ts";
export { train } from "./train.ts";

/** What taggers can learn. */
export const TASKS = { attribution: attributionTask, entities: entitiesTask, actors: actorsTask, places: placesTask } as const;
