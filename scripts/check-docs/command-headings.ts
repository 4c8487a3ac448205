/** Commands without a heading "reportedly NAME" in the guide, and headings of commands that are not there. */
export function commandHeadings(commands: readonly string[], page: string, guide: string): string[] {
  const headings = [...guide.matchAll(/^#{2,3} reportedly (.+)$/gmu)].map(([, name]) => name ?? "");
  const lacking = commands.filter((name) => !headings.includes(name)).map((name) => `${page}: no heading for reportedly ${name}`);
  const surplus = headings.filter((name) => !commands.includes(name)).map((name) => `${page}: reportedly ${name} is no command of ours`);
  return [...lacking, ...surplus];
}
