import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";

const ENTRY = "\0entry";

/** Bytes, after gzip, of a module that a consumer bundles and minifies, with all that it imports. */
export async function bundledSize(code: string): Promise<number> {
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
  return gzipSync(output[0].code, { level: 9 }).length;
}
