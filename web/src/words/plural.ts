const digits = new Intl.NumberFormat("en");

/** "1 claim", "1,204 claims". */
export function plural(count: number, noun: string, nouns = `${noun}s`): string {
  return `${digits.format(count)} ${count === 1 ? noun : nouns}`;
}
