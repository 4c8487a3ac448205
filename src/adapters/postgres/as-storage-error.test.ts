import { describe, expect, it } from "vitest";
import { ReportedlyError } from "../../errors.ts";
import { asStorageError } from "./as-storage-error.ts";

const thrown = (code: string, message = "something") => Object.assign(new Error(message), { code });

describe("asStorageError of PostgreSQL", () => {
  it.each([
    ["53100", "DISK_FULL"],
    ["53300", "DATABASE_UNREACHABLE"],
    ["57P01", "DATABASE_UNREACHABLE"],
    ["57P03", "DATABASE_UNREACHABLE"],
    ["57P04", "DATA_UNREADABLE"],
    ["08006", "DATABASE_UNREACHABLE"],
    ["ECONNREFUSED", "DATABASE_UNREACHABLE"],
    ["EPIPE", "DATABASE_UNREACHABLE"],
    ["28P01", "DATA_UNREADABLE"],
    ["3D000", "DATA_UNREADABLE"],
    ["42501", "DATA_UNREADABLE"],
    ["25006", "DATA_UNREADABLE"],
    ["42P01", "DATA_OLDER"],
    ["42703", "DATA_OLDER"],
    ["40P01", "ENTRY_OUT_OF_ORDER"],
    ["22021", "INPUT_INVALID"],
    ["XX001", "DATA_UNREADABLE"],
  ])("gives for %s: %s, with the cause", (code, expected) => {
    const met = thrown(code);
    expect(asStorageError(met)).toMatchObject({ name: "ReportedlyError", code: expected, cause: met });
  });

  it.each(["Connection terminated unexpectedly", "timeout exceeded when trying to connect"])(
    "knows a lost connection by: %s",
    (message) => {
      expect(asStorageError(new Error(message))).toMatchObject({ code: "DATABASE_UNREACHABLE" });
    },
  );

  it("says what to do where a person can do something", () => {
    expect(asStorageError(thrown("28P01"))).toMatchObject({
      detail: "PostgreSQL says: something; check the name and password in the address",
    });
  });

  it("names the kind of a failure that has no words of its own", () => {
    expect(asStorageError(thrown("ECONNREFUSED", ""))).toMatchObject({ detail: "PostgreSQL says: ECONNREFUSED" });
  });

  it("leaves anything else as it is", () => {
    for (const other of [thrown("42601"), thrown("EISDIR"), new Error("on purpose"), new ReportedlyError("ROOM_NOT_FOUND", "x"), "text"])
      expect(asStorageError(other)).toBe(other);
  });
});
