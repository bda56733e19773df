import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { builtPages } from "../test-support/built-pages.ts";
import { openPage } from "../test-support/open-page.ts";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** Of these, the ones that read colours: all that another theme changes. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];
const WIDTHS_PX = [1280, 390];
const TABS = 2;

test("every page keeps to WCAG 2.2 AA, light and dark, on a desktop and on a phone", { timeout: 120_000 }, async () => {
  const addresses = [...(await builtPages()).keys()];
  const tabs = await Promise.all(Array.from({ length: TABS }, () => openPage()));
  const violations = await Promise.all(tabs.map(({ page }) => checkAll(page, addresses)));
  expect(violations.flat()).toEqual([]);
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

/** Takes addresses off the list until it is empty. */
async function checkAll(page: Page, addresses: string[]): Promise<string[]> {
  const found: string[] = [];
  for (let address = addresses.pop(); address !== undefined; address = addresses.pop()) {
    await page.goto(address);
    // What is folded is part of the page.
    await page.evaluate(() => {
      for (const folded of document.querySelectorAll<HTMLDetailsElement>("main details")) folded.open = true;
    });
    for (const width of WIDTHS_PX) {
      await page.setViewportSize({ width, height: 900 });
      for (const [theme, only] of [
        ["light", RULES],
        ["dark", COLOUR_RULES],
      ] as const) {
        await page.evaluate((name) => document.documentElement.setAttribute("data-theme", name), theme);
        found.push(
          ...(await violationsOf(page, only)).map((violation) => `${address} ${theme} ${width}: ${violation}`),
        );
      }
    }
  }
  return found;
}

async function violationsOf(page: Page, only: readonly string[] = RULES): Promise<string[]> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(
    async (tags) => {
      const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
      return (await axe.run(document, { runOnly: tags, resultTypes: ["violations"] })).violations;
    },
    [...only],
  );
  return violations.map(
    ({ id, nodes }: axe.Result) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
}
