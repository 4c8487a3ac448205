import type { Problem } from "../api/problem.ts";
import { PROBLEM_ADVICE } from "../words/problem-advice.ts";

/** Why a change was not taken back, and what to do. */
export function RevisionProblem({ problem }: { readonly problem: Problem | undefined }) {
  if (problem === undefined) return null;
  return (
    <p role="alert" className="undo-problem">
      <code>{problem.code}</code> {PROBLEM_ADVICE[problem.code] ?? problem.title}
      {problem.detail !== undefined && <span className="problem-detail"> {problem.detail}</span>}
    </p>
  );
}
