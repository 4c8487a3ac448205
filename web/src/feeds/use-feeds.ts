import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { fetchFeeds } from "../api/feeds.ts";

const KEY = ["feeds"];
const REFRESH_MS = 15_000;

/** What the room follows, looked up again now and then. */
export const useFeeds = () => useQuery({ queryKey: KEY, queryFn: ({ signal }) => fetchFeeds(signal), refetchInterval: REFRESH_MS });

/** A change to what is followed; the list is asked for again after it. */
export function useFeedChange<Input, Result>(change: (input: Input) => Promise<Result>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: async () => {
      await queryClient.invalidateQueries({ queryKey: KEY });
      await queryClient.invalidateQueries({ queryKey: ["reports"] });
    },
  });
}
