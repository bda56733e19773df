import { expect, test } from "vitest";
import { titled } from "./titled.ts";

test("the first heading is the title", () => {
  expect(titled("# Faults\n\nText.\n\n## More\n")).toEqual({ title: "Faults", body: "Text.\n\n## More\n" });
});

test("a page without a title is refused", () => {
  expect(() => titled("Text.\n")).toThrow("begins with its title");
});
