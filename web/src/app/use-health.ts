import { useQuery } from "@tanstack/react-query";
import { fetchHealth } from "../api/fetch-health.ts";

const REST_MS = 15_000;
const BUSY_MS = 5_000;

/** How the server is, asked again now and then: a little sooner while work waits, not at all while nobody looks at the desk. */
export function useHealth() {
  return useQuery({
    queryKey: ["health"],
    queryFn: ({ signal }) => fetchHealth(signal),
    refetchInterval: ({ state }) => (state.data?.work.some(({ waiting }) => waiting > 0) === true ? BUSY_MS : REST_MS),
  });
}
