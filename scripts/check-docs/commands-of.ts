import type { Command } from "commander";

/** Every command of a program by its full name, those below another one right after it: "jobs", "jobs dead", "jobs replay". */
export function commandsOf(program: Command, above: readonly string[] = []): [string, Command][] {
  return program.commands.flatMap((command): [string, Command][] => {
    const names = [...above, command.name()];
    return [[names.join(" "), command], ...commandsOf(command, names)];
  });
}
