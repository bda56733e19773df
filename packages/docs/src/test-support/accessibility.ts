import axe from "axe-core";
import type { Page } from "playwright-core";
import { openPage } from "./open-page.ts";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** Of these, the ones that read colours: all that another theme changes. */
export const COLOUR_RULES: readonly string[] = ["color-contrast", "link-in-text-block"];
const WIDTHS_PX = [1280, 390];
const TABS = 2;

/** What pages break of WCAG 2.2 AA, light and dark, on a desktop and on a phone. */
export async function violationsOn(addresses: readonly string[]): Promise<readonly string[]> {
  const left = [...addresses];
  const tabs = await Promise.all(Array.from({ length: TABS }, () => openPage()));
  return (await Promise.all(tabs.map(({ page }) => checkAll(page, left)))).flat();
}

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

export async function violationsOf(page: Page, only: readonly string[] = RULES): Promise<string[]> {
  // Once for each page that is loaded: it is half a megabyte.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
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
