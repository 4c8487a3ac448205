import type { Measurement } from "./kit.ts";

/** For each kit and measure the value below which (or, for a ceiling, above which) we do not fall again. */
export type Floors = Readonly<Record<string, Readonly<Record<string, Floor>>>>;
type Floor = { readonly floor: number } | { readonly ceiling: number };

type Verdict = "ok" | "under" | "above" | "new" | "unjudged" | "unmeasured";

/** One measurement beside its floor. `above` is better than its floor; `unmeasured` has a floor and no value any more. */
export interface Judged {
  readonly kit: string;
  readonly measure: string;
  readonly value: number | undefined;
  readonly unit: Measurement["unit"] | undefined;
  readonly floor: Floor | undefined;
  readonly goal: number | undefined;
  readonly verdict: Verdict;
}

/** Set a kit's measurements beside its floors. A floor whose measure the kit no longer gives is a failure too: silence is not success. */
export function judge(kit: string, measurements: readonly Measurement[], floors: Floors): Judged[] {
  const own = floors[kit] ?? {};
  const measured = measurements.map((found) => ({
    kit,
    measure: found.measure,
    value: found.value,
    unit: found.unit,
    floor: own[found.measure],
    goal: found.goal,
    verdict: verdictOf(found, own[found.measure]),
  }));
  const names = new Set(measurements.map((found) => found.measure));
  const lost = Object.keys(own).filter((measure) => !names.has(measure));
  return [
    ...measured,
    ...lost.map((measure) => ({
      kit,
      measure,
      value: undefined,
      unit: undefined,
      floor: own[measure],
      goal: undefined,
      verdict: "unmeasured" as const,
    })),
  ];
}

function verdictOf({ value, better }: Measurement, floor: Floor | undefined): Verdict {
  if (better === "neither") return "unjudged";
  if (floor === undefined) return "new";
  if (!Number.isFinite(value)) return "under";
  const ahead = "floor" in floor ? value - floor.floor : floor.ceiling - value;
  if (ahead < 0) return "under";
  return ahead > 0 ? "above" : "ok";
}

/** True when the verdict fails the run. */
export const isFailure = ({ verdict }: Judged): boolean => verdict === "under" || verdict === "unmeasured";

/** The floors raised to what was reached. No floor falls and no ceiling rises here; what was not measured stays as it is. */
export function raised(floors: Floors, kit: string, measurements: readonly Measurement[]): Floors {
  const own: Record<string, Floor> = { ...floors[kit] };
  for (const found of measurements) {
    if (["new", "above"].includes(verdictOf(found, own[found.measure])) && Number.isFinite(found.value)) {
      own[found.measure] = found.better === "lower" ? { ceiling: found.value } : { floor: found.value };
    }
  }
  return { ...floors, [kit]: own };
}
