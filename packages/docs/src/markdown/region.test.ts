import { expect, test } from "vitest";
import { regionOf } from "./region.ts";

const SOURCE = `import { a } from "a";

// #region outer
function f() {
  // #region inner
  if (a) {
    g();
  }
  // #endregion
}
// #endregion outer
`;

test("a region is what stands between its markers, outdented", () => {
  expect(regionOf(SOURCE, "inner")).toBe("if (a) {\n  g();\n}");
});

test("a region ends at its own end, and the markers inside it are left out", () => {
  expect(regionOf(SOURCE, "outer")).toBe("function f() {\n  if (a) {\n    g();\n  }\n}");
});

test("without a region it is the whole file, without markers", () => {
  expect(regionOf(SOURCE)).toBe('import { a } from "a";\n\nfunction f() {\n  if (a) {\n    g();\n  }\n}');
});

test("shell files mark regions too", () => {
  expect(regionOf("set -e\n# #region call\ncurl localhost\n# #endregion\n", "call")).toBe("curl localhost");
});

test("a region that is missing or does not end is not there", () => {
  expect(regionOf(SOURCE, "other")).toBeUndefined();
  expect(regionOf("// #region open\na();\n", "open")).toBeUndefined();
});
