/** Wait for something that may never come, so many milliseconds at most. */
export async function orAfter(ms: number, promise: Promise<unknown>): Promise<void> {
  const { promise: over, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  await Promise.race([promise.catch(() => undefined), over]);
  clearTimeout(timer);
}
