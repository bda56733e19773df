import { expect, test } from "vitest";
import { importText } from "./import-text.ts";

test("a generated module finds the dependencies of this package", async () => {
  expect(await importText('import Ajv from "ajv"; export const kind = typeof Ajv;')).toMatchObject({
    kind: "function",
  });
});

test("two texts are two modules", async () => {
  const [one, two] = await Promise.all([importText("export default 1;"), importText("export default 2;")]);
  expect([one["default"], two["default"]]).toEqual([1, 2]);
});

test("a text that is no module is an error", async () => {
  await expect(importText("export default {")).rejects.toThrow();
});
