// The library: what a program that imports "reportedly" may rely on.
//
//     import { claims1, readSource, reportId } from "reportedly";
//     const reading = await readSource({ id: reportId("mine"), content: "The mayor said that the port was closed." });
//     console.log(claims1(reading).claims);

export { asReportedlyError, ERRORS, type ErrorCode, ReportedlyError } from "./errors.ts";
export { type Claims1, type Claims1Claim, claims1, type Offsets } from "./interchange/claims-1.ts";
export * from "./model/capture.ts";
export * from "./model/certainty.ts";
export type * from "./model/claim.ts";
export type * from "./model/collection.ts";
export type * from "./model/feed.ts";
export * from "./model/ids.ts";
export type * from "./model/link.ts";
export type * from "./model/reading.ts";
export * from "./model/report.ts";
export * from "./model/reported-event.ts";
export * from "./model/span.ts";
export type * from "./model/watch.ts";
export * from "./model/work.ts";
export * from "./model/world.ts";
export { type Comparison, compareReadings, readSource, unpack, unpackStream } from "./pipeline.ts";

export type * from "./ports/archive.ts";
export type * from "./ports/capture-archive-writer.ts";
export type * from "./ports/captures.ts";
export type * from "./ports/clock.ts";
export type * from "./ports/feeds.ts";
export type * from "./ports/fetcher.ts";
export type * from "./ports/folders.ts";
export type * from "./ports/ledger.ts";
export type * from "./ports/outbox.ts";
export type * from "./ports/reader.ts";
export type * from "./ports/storage.ts";
export type * from "./ports/store.ts";
export type * from "./ports/timestamper.ts";
export type * from "./ports/transfer.ts";
export type * from "./ports/views.ts";
export type * from "./ports/work-queue.ts";
