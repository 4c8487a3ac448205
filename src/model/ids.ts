declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

/** One published item. Stored reports carry a UUIDv7; `read` on the command line names a report by its content hash or the id it was given. */
export type ReportId = Id<"report">;
/** A claim within its report: `c01`, `c02`, … in order of the text for those found, `h01`, `h02`, … in order of making for those made by hand, `m01`, `m02`, … for those a model proposed. */
export type ClaimId = Id<"claim">;
/** A change of a report's claims made by a person. A UUIDv7. */
export type RevisionId = Id<"revision">;
/** A room: the tenant that leads every key of room data. */
export type RoomId = Id<"room">;
/** SHA-256 of captured bytes, 64 lower-case hex digits. */
export type Sha256 = Id<"sha256">;

/** A message of the outbox, within its room. */
export type MessageId = Id<"message">;
/** A feed or folder that a room looks at. A UUIDv7. */
export type FeedId = Id<"feed">;

export const reportId = (id: string): ReportId => id as ReportId;
export const claimId = (id: string): ClaimId => id as ClaimId;
export const revisionId = (id: string): RevisionId => id as RevisionId;
export const roomId = (id: string): RoomId => id as RoomId;
export const sha256 = (hex: string): Sha256 => hex as Sha256;
export const feedId = (id: string): FeedId => id as FeedId;
export const messageId = (id: string): MessageId => id as MessageId;
