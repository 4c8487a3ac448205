// node totals.mjs REPORT.json...
// Sums vitest's JSON reports. A test file that could not even be loaded has no tests; it counts as one failure.
import { existsSync, readFileSync } from "node:fs";

const reports = process.argv.slice(2).filter((path) => existsSync(path)).map((path) => JSON.parse(readFileSync(path, "utf8")));
const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
const passed = sum(reports.map((report) => report.numPassedTests));
const unloaded = sum(reports.map((report) => report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length));
const failed = sum(reports.map((report) => report.numFailedTests)) + unloaded;
console.log(`${passed} passed, ${failed} failed`);
