import { QueryClient } from "@tanstack/react-query";
import { asProblem } from "../api/problem.ts";

/** Ask again only when the server was not there; a refusal stays a refusal. */
const isWorthRetrying = (failures: number, error: Error) => failures < 2 && asProblem(error).code === "OFFLINE";

export const queryClient = new QueryClient({
  defaultOptions: { queries: { networkMode: "always", retry: isWorthRetrying, retryDelay: 500, staleTime: 5_000 } },
});
