/** The two axes of a position, each with the letters of its directions: below zero, above zero. */
export type Axis = "longitude" | "latitude";

const LETTERS = { longitude: ["W", "E"], latitude: ["S", "N"] } as const;
const MOST = { longitude: 180, latitude: 90 } as const;

/** Degrees as a person writes them: "-121.5", "−121,5", "121.5 W", "121.5° w". Undefined for what is no place on the axis. */
export function degreesFrom(text: string, axis: Axis): number | undefined {
  const [, sign, digits, letter] = WRITTEN.exec(text.trim()) ?? [];
  if (digits === undefined || (letter !== undefined && sign !== "")) return undefined;
  const [below, above] = LETTERS[axis];
  const direction = letter?.toUpperCase() ?? (sign === "" || sign === "+" ? above : below);
  const degrees = Number(digits.replace(",", "."));
  if (degrees > MOST[axis] || (direction !== below && direction !== above)) return undefined;
  return direction === below && degrees !== 0 ? -degrees : degrees;
}

const WRITTEN = /^([+\-−]?)(\d{1,3}(?:[.,]\d{1,6})?)\s*°?\s*([NSEW])?$/iu;

/** "121.5° W", "42° S", "0°". */
export function degreesInWords(degrees: number, axis: Axis): string {
  const [below, above] = LETTERS[axis];
  if (degrees === 0) return "0°";
  return `${Math.abs(degrees)}° ${degrees < 0 ? below : above}`;
}
