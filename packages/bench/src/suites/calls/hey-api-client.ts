import { findPackageJSON } from "node:module";
import { join } from "node:path";
import { rolldown } from "rolldown";
import { importText } from "../validators/checks/import-text.ts";

/** The part of the client that is used here. */
interface HeyApiClient {
  readonly get: (options: { readonly url: string; readonly throwOnError: true }) => Promise<{ readonly data: unknown }>;
}

type CreateClient = (config: {
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
}) => HeyApiClient;

/**
 * The fetch client of hey-api. Its generator copies it into the application as TypeScript, to be bundled there; so it is
 * bundled here, from the very files that the generator copies. The package `@hey-api/client-fetch` is no longer kept.
 */
export async function heyApiClient(): Promise<CreateClient> {
  const manifest = findPackageJSON("@hey-api/openapi-ts", import.meta.url);
  if (manifest === undefined) throw new Error("@hey-api/openapi-ts is not installed. Run `pnpm install`.");
  const bundle = await rolldown({ input: join(manifest, "../dist/clients/fetch/index.ts"), platform: "node" });
  await using _closing = { [Symbol.asyncDispose]: () => bundle.close() };
  const { output } = await bundle.generate();
  return (await importText(output[0].code))["createClient"] as CreateClient;
}
