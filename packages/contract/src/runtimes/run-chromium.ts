import { createReadStream, createWriteStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { listen } from "@cargo-records/mock";
import { bundleSuite } from "./bundle-suite.ts";
import { INSTALLED } from "./installed.ts";
import type { Context, Report } from "./suite/check.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { withProgram } from "./with-program.ts";

/** No sandbox: there is none for root, as whom CI often runs, and the only page is ours. */
const ARGUMENTS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"];
const PAGE = '<!doctype html><title>Suite</title><script type="module" src="/suite.js"></script>';

/** Runs the suite in a page, under the rules for pages: other origins are asked with CORS. The page posts its report. */
export async function runChromium(context: Context): Promise<Report> {
  await using folder = await temporaryFolder();
  const binary = join(folder.path, "chromium");
  await pipeline(
    createReadStream(INSTALLED.chromium),
    createBrotliDecompress(),
    createWriteStream(binary, { mode: 0o700 }),
  );
  const posted = Promise.withResolvers<Report>();
  await using site = await listen(
    siteOf(await bundleSuite(import.meta.resolve("./suite/main-page.ts")), context, posted.resolve),
  );
  const args = [...ARGUMENTS, `--user-data-dir=${join(folder.path, "profile")}`, site.url];
  return await withProgram(binary, args, () => posted.promise);
}

function siteOf(suite: string, context: Context, onReport: (report: Report) => void) {
  return async (request: Request): Promise<Response> => {
    switch (new URL(request.url).pathname) {
      case "/":
        return new Response(PAGE, { headers: { "content-type": "text/html" } });
      case "/suite.js":
        return new Response(suite, { headers: { "content-type": "text/javascript" } });
      case "/context":
        return Response.json(context);
      case "/report":
        onReport((await request.json()) as Report);
        return new Response(null, { status: 204 });
      default:
        return new Response(null, { status: 404 });
    }
  };
}
