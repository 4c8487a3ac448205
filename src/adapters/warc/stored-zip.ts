import { ReportedlyError } from "../../errors.ts";

/** A file of a ZIP archive that is put in as it is. */
export interface StoredFile {
  readonly name: string;
  readonly size: number;
  readonly crc32: number;
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

const LOCAL = 0x04034b50;
const LISTED = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
/** 1 January 1980, where ZIP's calendar begins: a file's time would make the same captures another archive. */
const DAY = 0x0021;
const LARGEST = 0xffffffff;

/**
 * A ZIP archive with nothing compressed, so that readers can look into a file of it in place. The length of each stands before it, which
 * programs that write from the front leave out: then nobody can read it from the front either. Fails with INPUT_TOO_LARGE over 4 GB.
 */
export async function* storedZip(files: readonly StoredFile[]): AsyncGenerator<Uint8Array> {
  refuseLarge(files);
  const listed: Uint8Array[] = [];
  let at = 0;
  for (const file of files) {
    listed.push(listEntry(file, at));
    const header = localHeader(file);
    yield header;
    yield* file.bytes();
    at += header.length + file.size;
  }
  const list = Buffer.concat(listed);
  yield list;
  yield ending(files.length, list.length, at);
}

function refuseLarge(files: readonly StoredFile[]): void {
  const bytes = files.reduce((sum, file) => sum + file.size + localHeader({ ...file, size: 0 }).length, 0);
  if (bytes > LARGEST)
    throw new ReportedlyError(
      "INPUT_TOO_LARGE",
      `expected at most ${LARGEST} bytes in one WACZ file, met ${bytes}; write WARC, or fewer reports`,
    );
}

const localHeader = (file: StoredFile): Uint8Array =>
  Buffer.concat([numbers([LOCAL, 4], [VERSION, 2], ...common(file)), Buffer.from(file.name)]);

const listEntry = (file: StoredFile, at: number): Uint8Array =>
  Buffer.concat([
    numbers([LISTED, 4], [VERSION, 2], [VERSION, 2], ...common(file), [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]),
    Buffer.from(file.name),
  ]);

type Number = readonly [value: number, bytes: 2 | 4];

/** Flags, stored, time, day, checksum, length twice, length of the name, no extra fields. */
const common = ({ name, size, crc32 }: StoredFile): readonly Number[] => [
  [FLAGS, 2],
  [0, 2],
  [0, 2],
  [DAY, 2],
  [crc32, 4],
  [size, 4],
  [size, 4],
  [Buffer.byteLength(name), 2],
  [0, 2],
];

const ending = (files: number, length: number, at: number): Uint8Array =>
  numbers([END, 4], [0, 2], [0, 2], [files, 2], [files, 2], [length, 4], [at, 4], [0, 2]);

/** Least byte first, as all of ZIP. */
function numbers(...values: readonly Number[]): Buffer {
  const parts = values.map(([value, bytes]) => {
    const part = Buffer.alloc(bytes);
    part.writeUIntLE(value, 0, bytes);
    return part;
  });
  return Buffer.concat(parts);
}
