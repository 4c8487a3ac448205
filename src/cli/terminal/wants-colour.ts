/** Whether to colour: `--no-color` first, then NO_COLOR, then FORCE_COLOR, then whether a terminal is there that can. */
export function wantsColour(asked: boolean, env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  if (!asked || isSet(env.NO_COLOR)) return false;
  if (isSet(env.FORCE_COLOR)) return env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false";
  return isTerminal && env.TERM !== "dumb";
}

const isSet = (value: string | undefined): boolean => value !== undefined && value !== "";
