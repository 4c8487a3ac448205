import { memoryStorage } from "../../src/adapters/memory/memory-storage.ts";
import type { Clock } from "../../src/ports/clock.ts";
import { archiveContract } from "./archive-contract.ts";
import { capturesContract } from "./captures-contract.ts";
import { clockContract } from "./clock-contract.ts";
import { feedsContract } from "./feeds-contract.ts";
import { heldClock } from "./held-clock.ts";
import { ledgerContract } from "./ledger-contract.ts";
import { outboxContract } from "./outbox-contract.ts";
import { storeContract } from "./store-contract.ts";
import { transferContract } from "./transfer-contract.ts";
import { viewsContract } from "./views-contract.ts";

const opened = async (clock: Clock) => memoryStorage({ clock });

clockContract("a held clock", () => heldClock());
archiveContract("memory", () => opened(heldClock()));
ledgerContract("memory", opened);
storeContract("memory", opened);
viewsContract("memory", opened);
outboxContract("memory", opened);
capturesContract("memory", opened);
feedsContract("memory", opened);
transferContract("memory", opened);
