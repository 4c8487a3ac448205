// node totals.mjs REPORT.json...
// Names what failed in vitest's JSON reports, with the first lines of why, and sums them in the last line.
// A test file that could not even be loaded has no tests; it counts as one failure.
import { existsSync, readFileSync } from "node:fs";

const LINES_OF_A_FAILURE = 12;

const reports = process.argv.slice(2).filter((path) => existsSync(path)).map((path) => JSON.parse(readFileSync(path, "utf8")));
const files = reports.flatMap((report) => report.testResults);
const unloaded = files.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
const failed = files.flatMap((file) => file.assertionResults.filter((test) => test.status === "failed").map((test) => ({ file, test })));

const shortened = (message) => message.split("\n").slice(0, LINES_OF_A_FAILURE).join("\n");
for (const { file, test } of failed) console.log(`failed: ${file.name} > ${test.fullName}\n${shortened(test.failureMessages.join("\n"))}\n`);
for (const file of unloaded) console.log(`not loaded: ${file.name}\n${shortened(file.message ?? "")}\n`);

const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
const totalFailed = sum(reports.map((report) => report.numFailedTests)) + unloaded.length;
console.log(`${sum(reports.map((report) => report.numPassedTests))} passed, ${totalFailed} failed`);
