/**
 * The directory of a zip file, read by ourselves before any library sees the bytes: how many parts there are, how large
 * they say they are, and each part unpacked under a limit that holds whatever the headers say (APPNOTE.TXT of PKWARE,
 * sections 4.3.7 to 4.3.16). Zip64 and encrypted parts are not read: no Word document needs them.
 */
import { inflateRawSync } from "node:zlib";

export type ZipEntry = {
  name: string;
  method: number;
  encrypted: boolean;
  packed: number;
  unpacked: number;
  /** Where the part's own header begins. */
  at: number;
};
export type ZipDirectory =
  | { ok: true; entries: ZipEntry[] }
  | { ok: false; reason: "damaged" }
  | { ok: false; reason: "tooMany"; count: number };
export type Unpacked = { ok: true; bytes: Uint8Array } | { ok: false; reason: "damaged" | "tooLarge" };

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/** The end record has 22 bytes and may be followed by a comment of this length at most. */
const LONGEST_COMMENT = 0xffff;

/** The end record has two bytes for the count: without Zip64 there are never more. */
const MOST_ENTRIES = 0xffff;
const DAMAGED: ZipDirectory = { ok: false, reason: "damaged" };

/**
 * Reads the directory; `ok: false` when there is none, when it does not hold together, or says that it has more than `most` entries.
 * Never reads more of them than it says: a million without a name fit into a file. Never throws.
 */
export function readZipDirectory(bytes: Uint8Array, most = MOST_ENTRIES): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return DAMAGED;
  const count = view.getUint16(end + 10, true);
  if (count > most) return { ok: false, reason: "tooMany", count };
  const last = view.getUint32(end + 12, true) + view.getUint32(end + 16, true);
  let at = view.getUint32(end + 16, true);
  if (last > end) return DAMAGED;
  const decoder = new TextDecoder();
  const entries: ZipEntry[] = [];
  while (entries.length < count && at + 46 <= last && view.getUint32(at, true) === DIRECTORY_ENTRY) {
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > last) return DAMAGED;
    entries.push({
      name: decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return at === last && entries.length === count ? { ok: true, entries } : DAMAGED;
}

function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - 22 - LONGEST_COMMENT);
  for (let at = view.byteLength - 22; at >= lowest; at--)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  return null;
}

/** Unpacks one part; more than `limit` bytes are never made, whatever the header says. Never throws. */
export function unpack(bytes: Uint8Array, entry: ZipEntry, limit: number): Unpacked {
  const { at, packed, method, encrypted } = entry;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (encrypted || at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL_HEADER)
    return { ok: false, reason: "damaged" };
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > bytes.length) return { ok: false, reason: "damaged" };
  const content = bytes.subarray(start, start + packed);
  if (method === 0) return packed > limit ? { ok: false, reason: "tooLarge" } : { ok: true, bytes: content };
  if (method !== 8) return { ok: false, reason: "damaged" };
  try {
    return { ok: true, bytes: inflateRawSync(content, { maxOutputLength: Math.max(1, limit) }) };
  } catch (error) {
    const tooLarge = error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    return { ok: false, reason: tooLarge ? "tooLarge" : "damaged" };
  }
}
