import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { AddRevisionRequest } from "../../../src/server/api.ts";
import type { DeskReport } from "../api/fetch-report.ts";
import { asProblem } from "../api/problem.ts";
import { addRevision } from "../api/revisions.ts";

interface Change {
  readonly change: AddRevisionRequest;
  /** The report as it will be, shown until the server has answered; absent where only the server knows. */
  readonly meanwhile?: DeskReport | undefined;
}

/** Refusals that mean that the claims are not what they were when they were fetched. */
const OUT_OF_DATE: ReadonlySet<string> = new Set(["REVISION_CONFLICT", "CLAIM_NOT_FOUND", "REVISION_NOT_FOUND"]);

/** Change the claims of a report. What was shown meanwhile is taken back when the server refuses, and looked up again when it was out of date. */
export function useRevisionChange(report: string) {
  const queryClient = useQueryClient();
  const queryKey = ["report", report];
  return useMutation({
    networkMode: "always",
    mutationFn: ({ change }: Change) => addRevision(report, change),
    onMutate: async ({ meanwhile }) => {
      await queryClient.cancelQueries({ queryKey });
      const before = queryClient.getQueryData<DeskReport>(queryKey);
      if (meanwhile !== undefined) queryClient.setQueryData(queryKey, meanwhile);
      return { before };
    },
    onError: async (error, _, context) => {
      queryClient.setQueryData(queryKey, context?.before);
      if (OUT_OF_DATE.has(asProblem(error).code)) await queryClient.invalidateQueries({ queryKey });
    },
    onSuccess: ({ report: now }) => {
      queryClient.setQueryData(queryKey, now);
      void queryClient.invalidateQueries({ queryKey: ["reports"] });
    },
  });
}
