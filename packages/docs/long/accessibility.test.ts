import { expect, test } from "vitest";
import { violationsOn } from "../src/test-support/accessibility.ts";
import { builtPages } from "../src/test-support/built-pages.ts";

test("every page keeps to WCAG 2.2 AA, light and dark, on a desktop and on a phone", async () => {
  const addresses = [...(await builtPages()).keys()];
  expect(addresses.length).toBeGreaterThan(20);
  expect(await violationsOn(addresses)).toEqual([]);
});
