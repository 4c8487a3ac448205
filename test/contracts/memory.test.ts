import { memoryStore } from "../../src/adapters/memory/memory-store.ts";
import { archiveContract } from "./archive-contract.ts";
import { clockContract } from "./clock-contract.ts";
import { heldClock } from "./held-clock.ts";
import { ledgerContract } from "./ledger-contract.ts";
import { storeContract } from "./store-contract.ts";

const close = (): void => {};
clockContract("a held clock", () => heldClock());
archiveContract("memory", async () => ({ ...memoryStore({ clock: heldClock() }), close }));
ledgerContract("memory", async (clock) => ({ ...memoryStore({ clock }), close }));
storeContract("memory", async (clock) => ({ ...memoryStore({ clock }), close }));
