// A process of its own that opens the data directory it is given, says so, and holds it until it is told to go or killed.
import process from "node:process";
import { openDataDirectory } from "../../src/adapters/sqlite/open-data-directory.ts";
import { systemClock } from "../../src/adapters/system/system-clock.ts";

const [dir = ""] = process.argv.slice(2);
const data = await openDataDirectory(dir, { clock: systemClock() });
process.stdin.on("end", () => void data.close());
process.stdin.resume();
process.stdout.write("held\n");
