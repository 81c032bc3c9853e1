/** Packs parts into a zip file. The same parts always give the same bytes: no time, no name of a machine. */
import { crc32, deflateRawSync } from "node:zlib";

export type ZipPart = { name: string; bytes: Uint8Array };

/** The first day that a zip file can name, 1 January 1980. */
const NO_DATE = 0x0021;
/** Names are UTF-8. */
const FLAGS = 0x0800;

/** Gives the bytes of a zip file with these parts, in this order. */
export function writeZip(parts: readonly ZipPart[]): Uint8Array<ArrayBuffer> {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes } of parts) {
    const packed = deflateRawSync(bytes, { level: 9 });
    const nameBytes = Buffer.from(name, "utf8");
    // Version, flags, method, time, date, checksum, both sizes, length of the name, no extra field: in both headers.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(FLAGS, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt16LE(NO_DATE, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const local = [Buffer.from("PK\u0003\u0004", "latin1"), common, nameBytes, packed];
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.from("PK\u0001\u0002\u0014\u0000", "latin1"), common, place, nameBytes);
    chunks.push(...local);
    at += local.reduce((sum, chunk) => sum + chunk.length, 0);
  }
  const directoryLength = directory.reduce((sum, chunk) => sum + chunk.length, 0);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", 0, "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directoryLength, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...chunks, ...directory, end]));
}
