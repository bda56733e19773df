import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

/**
 * The suite with all that it imports, the built packages too, as one file for runtimes that resolve nothing.
 *
 * @param main - The URL of its entry.
 */
export async function bundleSuite(main: string): Promise<string> {
  const bundle = await rolldown({ input: fileURLToPath(main), platform: "neutral" });
  await using _closing = { [Symbol.asyncDispose]: () => bundle.close() };
  const { output } = await bundle.generate({ codeSplitting: false });
  return output[0].code;
}
