import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";

/** How a thread ends in which a promise fails that nobody waits for, thrown under this name. */
async function endOf(name: string): Promise<string> {
  const module = JSON.stringify(new URL("forgive-left-promises.ts", import.meta.url).href);
  const thread = new Worker(
    `import(${module}).then(({ forgiveLeftPromises }) => {
      forgiveLeftPromises();
      void Promise.reject(Object.assign(new Error("left"), { name: ${JSON.stringify(name)} }));
    });`,
    { eval: true },
  );
  return new Promise((resolve) => {
    thread.on("error", (error) => resolve(error.message));
    thread.on("exit", () => resolve("in peace"));
  });
}

test("a promise that a damaged PDF left behind ends no thread", async () => {
  expect(await endOf("ParserEOFException")).toBe("in peace");
});

test("a promise that a defect left behind does", async () => {
  expect(await endOf("TypeError")).toBe("left");
});
