import type { TestProject } from "vitest/node";
import { launchBrowser } from "./launch-browser.ts";
import { serveSite } from "./serve-site.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the built site is served. */
    site: string;
    /** Where the browser that all tests share is reached. */
    browser: string;
  }
}

/** Serves the built site and starts one browser for all test files. The task that runs them builds first. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const site = await serveSite("dist");
  const browser = await launchBrowser();
  provide("site", site.url);
  provide("browser", browser.endpoint);
  return async () => {
    await browser[Symbol.asyncDispose]();
    await site[Symbol.asyncDispose]();
  };
}
