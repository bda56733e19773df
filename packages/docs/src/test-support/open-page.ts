import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { inject, onTestFinished } from "vitest";

let connected: Promise<Browser> | undefined;

/** A page in a context of its own, closed with the test. Every request is noted; those to other hosts fail, as without a network. */
export async function openPage(options: BrowserContextOptions = {}): Promise<{ page: Page; others: string[] }> {
  connected ??= chromium.connect(inject("browser"));
  const context = await (await connected).newContext({ baseURL: inject("site"), ...options });
  onTestFinished(() => context.close());
  const others: string[] = [];
  await context.route(
    (url) => url.origin !== inject("site") && url.protocol !== "data:",
    (route) => {
      others.push(route.request().url());
      return route.abort();
    },
  );
  return { page: await context.newPage(), others };
}
