import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { BUILT, builtPages } from "../test-support/built-pages.ts";
import { brokenLinks } from "./broken-links.ts";

test("no link and no anchor of the site is broken", async () => {
  const pages = await builtPages();
  expect(pages.size).toBeGreaterThan(20);
  expect(brokenLinks({ pages, hasFile: (address) => existsSync(join(BUILT, address)) })).toEqual([]);
});

test("the crawler finds what is broken", () => {
  const pages = new Map([
    [
      "/",
      '<a href="/a/">a</a><a class="x" href="a/#gone">b</a><img src="/gone.png"><a href="https://example.com/gone">c</a>',
    ],
    ["/a/", '<h2 id="here"></h2><a href="#here"></a><a href="../b/">d</a><a href="/file.txt">e</a>'],
  ]);
  expect(brokenLinks({ pages, hasFile: (address) => address === "/file.txt" })).toEqual([
    "/: there is no anchor a/#gone",
    "/: there is nothing at /gone.png",
    "/a/: there is nothing at ../b/",
  ]);
});
