import { ProblemPanel } from "./problem-panel.tsx";

/** Shown when a screen fails to draw: the rest of the desk stays. */
export function CrashPage({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  return (
    <main id="main" tabIndex={-1} className="lone-page">
      <h1>This screen failed</h1>
      <ProblemPanel error={error} onRetry={reset} />
    </main>
  );
}
