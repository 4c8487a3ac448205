import { availableParallelism } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts", "eval/**/*.test.ts", "bench/**/*.test.ts", "scripts/**/*.test.ts"],
    exclude: ["test/e2e/**", "test/crash/**", "node_modules/**", "web/**"],
    testTimeout: 20_000,
    hookTimeout: 30_000,
    pool: "threads",
    // Many tests start processes of the command line, all of the same modules.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, "node_modules/.cache/compiled") },
    // One more than there are cores: tests of servers and queues mostly wait.
    maxWorkers: availableParallelism() + 1,
    // A test that asserts nothing cannot fail.
    expect: { requireAssertions: true },
  },
});
