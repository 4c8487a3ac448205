/** What a person says of a report beside handing it in. It outranks what stands on the page. */
interface Known {
  readonly title?: string | undefined;
  readonly outlet?: string | undefined;
  /** ISO 8601 day or moment. */
  readonly published?: string | undefined;
}

/** Words that were pasted. `url` says where they stood; it is not fetched. */
interface TextInput extends Known {
  readonly kind: "text";
  readonly text: string;
  readonly url?: string | undefined;
}

/** A file as it lay on a disk. */
export interface FileInput extends Known {
  readonly kind: "file";
  readonly bytes: Uint8Array;
  readonly fileName?: string | undefined;
  readonly mediaType?: string | undefined;
  readonly charset?: string | undefined;
  readonly url?: string | undefined;
  /** When its bytes were taken, if that was before now. */
  readonly takenAt?: string | undefined;
}

/** An address to fetch. */
interface AddressInput extends Known {
  readonly kind: "url";
  readonly url: string;
}

export type ReportInput = TextInput | FileInput | AddressInput;
