import { expect, onTestFinished, test, vi } from "vitest";
import { fullPage } from "../validators/pages/full-page.ts";
import { withValue } from "../validators/with-value.ts";
import { AUTHORIZATION, PATH } from "./caller.ts";
import { callers } from "./callers.ts";
import { pageInMemory } from "./page-in-memory.ts";
import { pageServer } from "./page-server.ts";

const PAGES = ['{"records":[],"count":0}', fullPage(3)];

test.each(callers)("$name gets both pages, call after call", async ({ connect }) => {
  for (const page of PAGES) {
    using server = await pageServer(page);
    const getPage = await connect(server.baseUrl);
    for (let call = 0; call < 3; call++) expect(await getPage()).toEqual(JSON.parse(page));
  }
});

test.each(callers)("$name gets the page without a network, too", async ({ connect }) => {
  vi.stubGlobal("fetch", undefined);
  onTestFinished(() => void vi.unstubAllGlobals());
  const getPage = await connect(pageInMemory(fullPage(3)).baseUrl);
  for (let call = 0; call < 3; call++) expect(await getPage()).toEqual(JSON.parse(fullPage(3)));
});

test("the server refuses who sends no token, so everybody sends it", async () => {
  using server = await pageServer("{}");
  const statuses = [{}, { authorization: AUTHORIZATION }].map(async (headers) => {
    return (await fetch(server.baseUrl + PATH, { headers: headers as Record<string, string> })).status;
  });
  expect(await Promise.all(statuses)).toEqual([401, 200]);
});

test.each([
  { name: "ours, off", refuses: [] },
  { name: "ours", refuses: ["no records"] },
  { name: "ours, full", refuses: ["no records", "an id is a number"] },
])("$name checks as much as it says: it refuses $refuses", async ({ name, refuses }) => {
  const bad = {
    "no records": '{"count":0}',
    "an id is a number": JSON.stringify(withValue(JSON.parse(fullPage(1)), "/records/0/id", 7)),
  };
  const refused: string[] = [];
  for (const [fault, page] of Object.entries(bad)) {
    using server = await pageServer(page);
    const getPage = await callers.find((caller) => caller.name === name)?.connect(server.baseUrl);
    await getPage?.().catch(({ code }) => code === "response_format" && refused.push(fault));
  }
  expect(refused).toEqual(refuses);
});
