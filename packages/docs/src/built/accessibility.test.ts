import { expect, test } from "vitest";
import { COLOUR_RULES, violationsOf, violationsOn } from "../test-support/accessibility.ts";
import { openPage } from "../test-support/open-page.ts";

/** One page of each kind; `long/` looks at all of them. */
const KINDS = [
  "/",
  "/guides/huge-lists/",
  "/how-it-works/",
  "/measured/",
  "/reference/graphs/",
  "/reference/operations/search-orchestration-records/",
  "/reference/schemas/records-filter/",
];

test("pages keep to WCAG 2.2 AA, light and dark, on a desktop and on a phone", async () => {
  expect(await violationsOn(KINDS)).toEqual([]);
});

test("the rules are alive: low contrast, a nameless button and a small target are found", async () => {
  const { page } = await openPage();
  await page.setContent(
    '<html lang="en"><title>Bad</title><p style="color:#aaa;background:#fff">grey</p><button></button>' +
      '<p><a href="#a" style="display:inline-block;width:9px;height:9px">a</a><a href="#b" style="display:inline-block;width:9px;height:9px">b</a></p>',
  );
  const found = (await violationsOf(page)).map((violation) => violation.split(":")[0]);
  expect(found).toEqual(expect.arrayContaining(["color-contrast", "button-name", "target-size"]));
});

test("a colour that is too faint in the dark alone is found", async () => {
  const { page } = await openPage();
  await page.setContent(
    '<html lang="en" data-theme="dark"><title>Bad</title><style>[data-theme="dark"] p { color: #555; background: #333 }</style><p>grey</p>',
  );
  expect(await violationsOf(page, COLOUR_RULES)).toEqual(["color-contrast: p"]);
  await page.evaluate(() => document.documentElement.setAttribute("data-theme", "light"));
  expect(await violationsOf(page, COLOUR_RULES)).toEqual([]);
});
