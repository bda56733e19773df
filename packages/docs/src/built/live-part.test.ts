import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPage } from "../test-support/open-page.ts";

async function run(page: Page, address: string, filter?: string): Promise<string | null> {
  await page.goto(address);
  await page.getByText("Try it in this page").click();
  if (filter !== undefined) await page.getByRole("textbox", { name: "Filter" }).fill(filter);
  await page.getByRole("button", { name: "Run" }).click();
  const output = page.locator("try-operation pre");
  await output.getByText(/Records: \d|Error/).waitFor();
  return await output.textContent();
}

const LIST = "/reference/operations/list-orchestration-records/";
const SEARCH = "/reference/operations/search-orchestration-records/";

test("the client lists recorded records in the page", async () => {
  const { page } = await openPage();
  expect(await run(page, LIST)).toMatch(
    /^GET https:\/\/api\.getcargo\.io\/v1\/orchestration\/records\/list\n\nRecords: 16\n/,
  );
});

test("a search shows what is asked and what comes, and nothing leaves the page", async () => {
  const { page, others } = await openPage();
  const shown = await run(page, SEARCH, '{ "statuses": ["error"], "title": "Globex" }');
  expect(shown).toContain(
    'POST https://api.getcargo.io/v1/orchestration/records/list\n{"statuses":["error"],"title":"Globex"',
  );
  expect(shown).toContain("\nRecords: 1\nerror: Globex: The integration answered that its quota is used up.");
  expect(others).toEqual([]);
});

test("a filter that is not understood shows the error of the client", async () => {
  const { page } = await openPage();
  expect(await run(page, SEARCH, '{ "isGroupParent": true }')).toContain("isGroupParent");
  expect(await run(page, SEARCH, "{ not JSON")).toContain("SyntaxError");
});

test("nothing of it is loaded before it is asked for", async () => {
  const { page } = await openPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(SEARCH, { waitUntil: "networkidle" });
  expect(asked.filter((path) => path.startsWith("/live/"))).toEqual([]);
});
