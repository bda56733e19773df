import { expect, test } from "vitest";
import { siteLink } from "./remark-site-links.ts";

test.each([
  [
    "a guide to a guide",
    "huge-lists.md#resume",
    "src/content/docs/guides/first-list.md",
    "/docs/guides/huge-lists/#resume",
  ],
  [
    "a guide to a decision",
    "../../../../decisions/0001-a.md",
    "src/content/docs/guides/a.md",
    "/docs/decisions/0001-a/",
  ],
  ["a guide to the faults", "../../../../faults.md", "src/content/docs/guides/a.md", "/docs/faults/"],
  ["a decision to the list of them", "README.md", "decisions/0001-a.md", "/docs/decisions/"],
  ["the faults to a decision", "decisions/0001-a.md", "faults.md", "/docs/decisions/0001-a/"],
  ["an address from the root of the site", "/reference/", "faults.md", "/docs/reference/"],
  ["an address elsewhere", "https://example.com/a.md", "faults.md", "https://example.com/a.md"],
  ["a file that is no page", "../client/README.md", "faults.md", "../client/README.md"],
  ["an anchor", "#a", "faults.md", "#a"],
])("%s", (_, url, from, address) => {
  expect(siteLink(url, { from, base: "/docs/" })).toBe(address);
});
