import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import { type Added, addReport, type Submission } from "../api/add-report.ts";
import { type HandIn, nameOf } from "./hand-in.ts";

/** Reports handed in on this screen, read one after the other. `onAllKept` hears of a batch that came in without a failure. */
export function useHandIns(onAllKept: (kept: readonly Added[]) => void) {
  const [handIns, setHandIns] = useState<readonly HandIn[]>([]);
  const queryClient = useQueryClient();
  const lastKey = useRef(0);
  const handIn = useCallback(
    async (submissions: readonly Submission[]) => {
      const batch = submissions.map(
        (submission): HandIn => ({ key: ++lastKey.current, name: nameOf(submission), submission, state: { at: "waiting" } }),
      );
      setHandIns(batch);
      const kept: Added[] = [];
      for (const { key, submission } of batch) {
        const move = (state: HandIn["state"]) => setHandIns((all) => all.map((one) => (one.key === key ? { ...one, state } : one)));
        try {
          // One after the other on purpose: the server reads one report at a time best.
          // oxlint-disable-next-line no-await-in-loop
          const added = await addReport(submission, (stage) => move({ at: stage }));
          move({ at: "kept", added });
          kept.push(added);
        } catch (error) {
          move({ at: "failed", error });
        }
      }
      await queryClient.invalidateQueries({ queryKey: ["reports"] });
      if (kept.length === batch.length) onAllKept(kept);
    },
    [queryClient, onAllKept],
  );
  return { handIns, handIn, isBusy: handIns.some(({ state }) => state.at !== "kept" && state.at !== "failed") };
}
