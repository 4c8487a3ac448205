/** A place in an archive where its bytes stop making sense. */
export interface Fault {
  readonly says: string;
  /** True when all the bytes are there, but not as they were written: a checksum shows it. */
  readonly isReadable: boolean;
}

/** Bytes in order, with the places where some between them make no sense. */
export type Piece = Uint8Array | Fault;

/** What reading on meets where bytes are missing. Reading may go on behind it. */
export class FaultMet extends Error {}
