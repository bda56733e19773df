import { zstdDecompressSync } from "node:zlib";

/** Every frame of a file: Node, up to version 24 at least, decompresses the first one and drops the others without a word. */
export function unzstd(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let from = 0; from < bytes.length; ) {
    const { buffer, engine } = zstdDecompressSync(bytes.subarray(from), { info: true }) as unknown as {
      buffer: Buffer;
      engine: { bytesWritten: number };
    };
    parts.push(buffer);
    from += engine.bytesWritten;
  }
  return Buffer.concat(parts);
}
