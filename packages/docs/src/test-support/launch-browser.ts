import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { arch, platform } from "node:process";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { type BrowserServer, chromium } from "playwright-core";

const COMPRESSED = join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "../bin/chromium.br");
/** No sandbox: there is none for root, as whom CI often runs, and every page is ours. */
const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"];

export interface Launched extends AsyncDisposable {
  readonly endpoint: string;
}

/** Starts the browser of the package, or the one that `CHROMIUM` names, for machines that the package has none for. */
export async function launchBrowser(executable: string | undefined = process.env["CHROMIUM"]): Promise<Launched> {
  const folder = await mkdtemp(join(tmpdir(), "docs-chromium-"));
  const executablePath = executable ?? (await unpacked(folder));
  const server: BrowserServer = await chromium.launchServer({ executablePath, args: ARGUMENTS, headless: true });
  return {
    endpoint: server.wsEndpoint(),
    async [Symbol.asyncDispose]() {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function unpacked(folder: string): Promise<string> {
  if (`${platform}-${arch}` !== "linux-x64") {
    throw new Error(
      `There is no browser for ${platform} on ${arch} in the registry; name one that is installed with CHROMIUM=<path>.`,
    );
  }
  const binary = join(folder, "chromium");
  await pipeline(createReadStream(COMPRESSED), createBrotliDecompress(), createWriteStream(binary, { mode: 0o700 }));
  return binary;
}
