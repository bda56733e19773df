import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { builtPages } from "../test-support/built-pages.ts";
import { openPage } from "../test-support/open-page.ts";

const SEARCH = "/reference/operations/search-orchestration-records/";
const LIST = "/reference/operations/list-orchestration-records/";
const MOST_BYTES = 100_000;

test("no page asks another host", async () => {
  const { page, others } = await openPage();
  for (const address of (await builtPages()).keys()) await page.goto(address, { waitUntil: "load" });
  expect(others).toEqual([]);
});

test("a request to another host would be seen", async () => {
  const { page, others } = await openPage();
  await page.goto("/404.html");
  await page.setContent('<img src="https://example.com/a.png">', { waitUntil: "load" });
  expect(others).toEqual(["https://example.com/a.png"]);
});

const SHOWN = [
  ["its method", ".call .method", "POST"],
  ["its path", ".call", "/orchestration/records/list"],
  ["its server", "main", "https://api.getcargo.io/v1"],
  ["its parameters", "[id='header.selected-workspace-uuid']", "The workspace to read from"],
  ["the fields of its body", ".fields", "createdAfter"],
  ["the fields of its answer", "main", "errorMessage"],
  ["its errors", "main", "Too many requests; wait before the next one."],
  ["the headers of an error", "[id='429.Retry-After']", "How long to wait"],
  ["where a statement is known from", ".evidence", "vendor-client"],
  ["what recordings show", "main", "Shown by recordings: hand-made"],
  ["a sample in TypeScript", "pre[data-language='ts']", "cargo.orchestration.records.search("],
  ["a sample for curl", "pre[data-language='sh']", "https://api.getcargo.io/v1/orchestration/records/list"],
] as const;

test("without a script, the page of an operation shows everything", async () => {
  const { page } = await openPage({ javaScriptEnabled: false });
  await page.goto(SEARCH);
  const missing: string[] = [];
  for (const [what, selector, text] of SHOWN) {
    const found = (await page.locator(selector).allTextContents()).join("\n");
    if (!found.includes(text)) missing.push(`${what}: ${text}`);
  }
  expect(missing).toEqual([]);
});

test("an example opens without a script", async () => {
  const { page } = await openPage({ javaScriptEnabled: false });
  await page.goto(LIST);
  const example = page.locator(".example", { hasText: "A record that failed." });
  await example.locator("summary").click();
  expect(await example.locator("pre").isVisible()).toBe(true);
  expect(await example.locator("pre").textContent()).toContain('"status": "error"');
});

test.each([LIST, SEARCH])("%s transfers at most 100 kB, scripts and styles and all", async (address) => {
  const { page } = await openPage();
  const bytes = await transferredBytes(page, address);
  console.log(`${address}: ${bytes} bytes`);
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
});

async function transferredBytes(page: Page, address: string): Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on("requestfinished", (request) => {
    sizes.push(
      request.sizes().then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize),
    );
  });
  await page.goto(address, { waitUntil: "networkidle" });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
