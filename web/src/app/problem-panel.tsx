import type { ReactNode } from "react";
import { asProblem } from "../api/problem.ts";
import { PROBLEM_ADVICE } from "../words/problem-advice.ts";

interface ProblemPanelProps {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
  readonly children?: ReactNode;
}

/** A failure with its code, what was met, and what to do about it. */
export function ProblemPanel({ error, onRetry, children }: ProblemPanelProps) {
  const { code, title, detail } = asProblem(error);
  return (
    <section className="problem-panel" role="alert">
      <p className="problem-code">{code}</p>
      <h2>{sentence(title)}</h2>
      {detail !== undefined && (
        <p className="problem-detail" dir="auto">
          {detail}
        </p>
      )}
      {PROBLEM_ADVICE[code] !== undefined && <p>{PROBLEM_ADVICE[code]}</p>}
      {onRetry !== undefined && (
        <button type="button" className="button" onClick={onRetry}>
          Try again
        </button>
      )}
      {children}
    </section>
  );
}

const sentence = (title: string) => `${title.charAt(0).toUpperCase()}${title.slice(1)}.`;
