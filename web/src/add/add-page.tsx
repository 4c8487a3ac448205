import { useNavigate } from "@tanstack/react-router";
import { useCallback, useEffect, useRef } from "react";
import type { Added, Submission } from "../api/add-report.ts";
import { useDesk } from "../app/desk-context.tsx";
import { usePageTitle } from "../app/use-page-title.ts";
import { AddForm } from "./add-form.tsx";
import { HandInProgress } from "./hand-in-progress.tsx";
import { useHandIns } from "./use-hand-ins.ts";

/** Hand in a report: pasted text, files, or an address. */
export function AddPage() {
  const navigate = useNavigate();
  const { say, dropped, drop } = useDesk();
  const isHere = useRef(true);
  usePageTitle("Add a report");
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const onAllKept = useCallback(
    (kept: readonly Added[]) => {
      const [only, ...more] = kept;
      if (only === undefined || "collection" in only || more.length > 0 || !isHere.current) return;
      say(only.isNew ? undefined : "This report was already here: the same capture is kept once.");
      void navigate({ to: "/reports/$id", params: { id: only.id } });
    },
    [navigate, say],
  );
  const { handIns, handIn, isBusy } = useHandIns(onAllKept);
  const start = useCallback((submissions: readonly Submission[]) => void handIn(submissions), [handIn]);
  useEffect(() => {
    if (dropped.length === 0 || isBusy) return;
    drop([]);
    start(dropped.map((file) => ({ content: { kind: "file", file } })));
  }, [dropped, drop, isBusy, start]);
  return (
    <main id="main" tabIndex={-1} className="add-page">
      <h1>Add a report</h1>
      <p className="add-lead">It is kept unaltered, read on this machine, and shown beside its claims.</p>
      <AddForm isBusy={isBusy} onHandIn={start} />
      <HandInProgress handIns={handIns} />
    </main>
  );
}
