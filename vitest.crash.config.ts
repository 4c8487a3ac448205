import { defineConfig } from "vitest/config";

// Kills that take minutes: `npm run test:crash`. Set CRASH_KILLS to another share of the promised numbers, CRASH_SEED to repeat a run.
export default defineConfig({
  test: {
    include: ["test/crash/**/*.test.ts"],
    testTimeout: 1_800_000,
    hookTimeout: 120_000,
    pool: "threads",
    fileParallelism: false,
    expect: { requireAssertions: true },
  },
});
