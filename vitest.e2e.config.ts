import { defineConfig } from "vitest/config";

/** The desk: its own small tests, then the whole of it in a real browser against a real server. */
export default defineConfig({
  test: {
    include: ["web/src/**/*.test.ts", "test/e2e/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // a browser on a busy machine takes its time to settle; what is waited for stays the same
    expect: { poll: { timeout: 15_000 } },
    fileParallelism: false,
    pool: "threads",
  },
});
