import process from "node:process";
import { backupDirectory } from "../../src/adapters/backup/backup-directory.ts";
import { openForReading } from "../../src/adapters/sqlite/open-for-reading.ts";
import { systemClock } from "../../src/adapters/system/system-clock.ts";
import { backupStorage } from "../../src/jobs/transfer/backup-storage.ts";

// node test/transfer/back-up.ts DATA TO
//
// Takes a backup, to be killed while it does. Says "begun" when it begins.

const [data = "", to = ""] = process.argv.slice(2);
const clock = systemClock();
const source = await openForReading(data, { clock });
process.stdout.write("begun\n");
await backupStorage(source, backupDirectory(to, clock), { clock, version: "0.0.0" });
await source.close();
process.stdout.write("done\n");
