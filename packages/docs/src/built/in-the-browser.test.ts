import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPage } from "../test-support/open-page.ts";

/** Less is 0 in the three digits of a report: a pixel or two, of a page that arrives in pieces. */
const SMALLEST_SHIFT = 0.001;
const OPERATION = "/reference/operations/search-orchestration-records/";

test("the search works without a network, and leads to the very property", async () => {
  const { page, others } = await openPage();
  await page.goto("/");
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("dialog").getByRole("textbox").fill("nextNodeUuid");
  const result = page.getByRole("dialog").getByRole("link", { name: "nextNodeUuid", exact: true });
  await result.waitFor();
  expect(await result.getAttribute("href")).toMatch(
    /^\/reference\/schemas\/execution\/.*#ExecutionBase\.nextNodeUuid$/,
  );
  expect(others).toEqual([]);
});

test("an unknown address shows the page for it", async () => {
  const { page } = await openPage();
  const response = await page.goto("/gone/");
  expect(response?.status()).toBe(404);
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("There is no such page");
});

test.each(["/", OPERATION])("the keyboard alone reaches everything on %s", async (address) => {
  const { page } = await openPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(address);
  const wanted = await page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>("a[href], button, select, summary, [tabindex='0']");
    const visible = [...all].filter(
      (element) => element.checkVisibility({ visibilityProperty: true }) && element.tabIndex >= 0,
    );
    visible.forEach((element, at) => {
      element.dataset["wanted"] = String(at);
    });
    return visible.length;
  });
  const reached = new Set<string | undefined>();
  for (let presses = 0; presses < wanted + 5; presses++) {
    await page.keyboard.press("Tab");
    reached.add(await page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset["wanted"]));
  }
  const missed = Array.from({ length: wanted }, (_, at) => String(at)).filter((at) => !reached.has(at));
  expect(wanted).toBeGreaterThan(5);
  expect(
    await Promise.all(missed.map((at) => page.locator(`[data-wanted="${at}"]`).evaluate(({ outerHTML }) => outerHTML))),
  ).toEqual([]);
});

test.each([
  ["/", 1280],
  ["/", 390],
  [OPERATION, 1280],
  [OPERATION, 390],
])("nothing on %s moves while it loads, %i px wide, with a slow processor", async (address, width) => {
  const { page } = await openPage({ viewport: { width, height: 900 } });
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.goto(address, { waitUntil: "load" });
  const { shift, firstPaintMs } = await paints(page);
  console.log(
    `${address} ${width} px: layout shift ${shift}, first paint ${Math.round(firstPaintMs)} ms at a quarter of the speed`,
  );
  expect(firstPaintMs).toBeGreaterThan(0);
  expect(shift).toBeLessThan(SMALLEST_SHIFT);
});

test("a layout shift would be seen", async () => {
  const { page } = await openPage();
  await page.goto("/404.html");
  await page.evaluate(async () => {
    const block = document.createElement("div");
    block.style.height = "300px";
    document.body.prepend(block);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  expect((await paints(page)).shift).toBeGreaterThan(0);
});

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
}

async function paints(page: Page): Promise<{ shift: number; firstPaintMs: number }> {
  return await page.evaluate(async () => {
    const entriesOf = (type: string) =>
      new Promise<PerformanceEntry[]>((resolve) => {
        const found: PerformanceEntry[] = [];
        const observer = new PerformanceObserver((list) => found.push(...list.getEntries()));
        observer.observe({ type, buffered: true });
        requestAnimationFrame(() => setTimeout(() => resolve(found), 100));
      });
    const shifts = (await entriesOf("layout-shift")) as LayoutShift[];
    const paint = (await entriesOf("paint")).find(({ name }) => name === "first-contentful-paint");
    return { shift: shifts.reduce((sum, { value }) => sum + value, 0), firstPaintMs: paint?.startTime ?? 0 };
  });
}
