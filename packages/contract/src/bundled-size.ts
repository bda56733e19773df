import { gzipSync } from "node:zlib";
import { type OutputChunk, rolldown } from "rolldown";

const ENTRY = "\0entry";

/** What a consumer ships who bundles and minifies some code; bytes are after gzip. */
export interface BundledSize {
  /** Bytes of what is loaded at once: the code with everything that it imports statically. */
  readonly atOnce: number;
  /** Bytes of what a dynamic `import()` loads later. */
  readonly onDemand: number;
  /** Where the code that is loaded at once comes from, as paths of files. */
  readonly modules: readonly string[];
}

/** Measures a module with all that it imports. */
export async function bundledSize(code: string): Promise<BundledSize> {
  const bundle = await rolldown({
    input: ENTRY,
    platform: "neutral",
    plugins: [
      {
        name: "entry",
        resolveId(id) {
          if (id === ENTRY) return id;
          // From here, as if the module stood in this package.
          return id.startsWith("@cargo-records/") ? new URL(import.meta.resolve(id)).pathname : null;
        },
        load: (id) => (id === ENTRY ? code : null),
      },
    ],
  });
  await using _closing = { [Symbol.asyncDispose]: () => bundle.close() };
  const { output } = await bundle.generate({ minify: true });
  const chunks = output.filter((each) => each.type === "chunk");
  const atOnce = reachable(output[0], chunks);
  return {
    atOnce: gzipBytes(atOnce),
    onDemand: gzipBytes(chunks.filter((chunk) => !atOnce.includes(chunk))),
    modules: atOnce.flatMap(({ moduleIds }) => moduleIds),
  };
}

/** The chunk, and every one that static imports lead to. */
function reachable(entry: OutputChunk, chunks: readonly OutputChunk[]): OutputChunk[] {
  const found = new Set([entry]);
  for (const { imports } of found) {
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) found.add(chunk);
  }
  return [...found];
}

function gzipBytes(chunks: readonly OutputChunk[]): number {
  // As one file: into how many it is cut is up to the bundler.
  return gzipSync(chunks.map(({ code }) => code).join("\n"), { level: 9 }).length;
}
