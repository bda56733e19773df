import { promisify } from "node:util";
import { gzip, zstdCompress } from "node:zlib";
import type { Compression } from "./export-target.ts";

const gzipped = promisify(gzip);
const zstdCompressed = promisify(zstdCompress);

/**
 * The bytes of a block: a whole gzip member or zstd frame. Both formats allow one after the other, so that a file may be cut
 * behind any block and go on there.
 */
export async function compress(bytes: Uint8Array, compression: Compression): Promise<Uint8Array> {
  if (compression === "gzip") return gzipped(bytes);
  if (compression === "zstd") return zstdCompressed(bytes);
  return bytes;
}
