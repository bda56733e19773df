import { describe, expect, test } from "vitest";
import { COVERAGE_PLACE, type Coverage } from "./coverage.ts";
import { ratchet } from "./ratchet.ts";

const committed: Coverage = {
  format: 1,
  real: ["r"],
  emulated: ["d", "e"],
  "hand-made": ["a/b"],
  missing: { m: "Nobody knows." },
};
const asCommitted = [["r", "real"], ["d", "emulated"], ["e", "emulated"], ["a/b", "hand-made"], ["m"]] as const;

/** The findings when what is measured differs from what is committed. */
function found(...changes: readonly (readonly [string, ("real" | "emulated" | "hand-made")?])[]) {
  return ratchet(committed, new Map([...asCommitted, ...changes].map(([point, source]) => [point, source])));
}

test("nothing is found where the file says what was measured", () => {
  expect(found()).toEqual([]);
});

describe("coverage-dropped", () => {
  test.each([
    [
      "a point that a worse source shows",
      ["r", "hand-made"],
      "/real/0",
      "hand-made, and was by a recording that is real",
    ],
    ["a point that is shown no more", ["e"], "/emulated/1", "shown by no recording, and was by"],
    ["the last level lost", ["a/b"], "/hand-made/0", "shown by no recording, and was by"],
  ] as const)("%s", (_name, change, pointer, message) => {
    expect(found(change)).toEqual([
      { check: "coverage-dropped", place: COVERAGE_PLACE, pointer, message: expect.stringContaining(message) },
    ]);
  });
});

test("coverage-missing: a point that nothing shows and nobody explains", () => {
  expect(found(["new/one"])).toEqual([
    {
      check: "coverage-missing",
      place: COVERAGE_PLACE,
      pointer: "/missing/new~1one",
      message: expect.stringContaining('no recording shows "new/one"'),
    },
  ]);
});

describe("coverage-stale, which names the command that repairs it", () => {
  test.each([
    ["a better source", ["a/b", "real"], "/hand-made/0"],
    ["a point shown after all", ["m", "hand-made"], "/missing/m"],
    ["a new point that is shown", ["new", "hand-made"], ""],
  ] as const)("%s", (_name, change, pointer) => {
    expect(found(change)).toEqual([
      {
        check: "coverage-stale",
        place: COVERAGE_PLACE,
        pointer,
        message: expect.stringContaining("`pnpm contract --update`"),
      },
    ]);
  });

  test("points that the spec no longer has", () => {
    const stale = ratchet(committed, new Map([["r", "real"]]));
    expect(stale.map(({ check, pointer }) => [check, pointer])).toEqual(
      ["/emulated/0", "/emulated/1", "/hand-made/0", "/missing/m"].map((pointer) => ["coverage-stale", pointer]),
    );
    expect(stale[0]?.message).toContain("`pnpm contract --update`");
  });
});
