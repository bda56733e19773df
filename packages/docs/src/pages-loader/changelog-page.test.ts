import { expect, test } from "vitest";
import { changelogPage } from "./changelog-page.ts";

test("each package is a section", () => {
  expect(changelogPage(["# a\n\n## 0.1.0\n", "# b\n"]).body).toBe("## a\n\n### 0.1.0\n\n\n## b\n");
});

test("before the first release it says so", () => {
  expect(changelogPage([]).body).toBe("There is no release yet.");
});
