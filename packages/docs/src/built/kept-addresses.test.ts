import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { builtPages } from "../test-support/built-pages.ts";
import { unkept } from "./kept-addresses.ts";

test("every address that was ever published is still there", async () => {
  const kept = (await readFile("addresses.txt", "utf8")).trimEnd().split("\n");
  expect(unkept(kept, (await builtPages()).keys())).toEqual([]);
  expect(kept).toEqual(kept.toSorted());
});

test("a page that is gone, and one that is not kept, are noticed", () => {
  expect(unkept(["/a/", "/b/"], ["/b/", "/c/"])).toEqual([
    "/a/ is gone: add it to redirects.ts",
    "/c/ is new: add it to addresses.txt",
  ]);
});
