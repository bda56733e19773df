import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderOf } from "../../test-support/folder-of.ts";
import { RecordingError } from "../recording-error.ts";
import { writeScenario } from "./write-scenario.ts";

describe("writeScenario", () => {
  test("what was in the folder is gone with it", async () => {
    const dir = await folderOf({ "sample/old.json": "old", "other/x.json": "x" });
    await writeScenario(dir, "sample", [{ file: "new.json", text: "new" }]);
    expect(await readdir(dir)).toEqual(["other", "sample"]);
    expect(await readdir(join(dir, "sample"))).toEqual(["new.json"]);
  });

  test("a write that fails midway leaves the old folder and nothing else", async () => {
    const dir = await folderOf({ "sample/old.json": "old" });
    const files = ["new.json", join("missing", "new.json")].map((file) => ({ file, text: "new" }));
    await expect(writeScenario(dir, "sample", files)).rejects.toThrow(
      new RecordingError(join(dir, "sample"), "", "the scenario cannot be written (ENOENT); what was there stays"),
    );
    expect(await readdir(dir)).toEqual(["sample"]);
    expect(await readFile(join(dir, "sample", "old.json"), "utf8")).toBe("old");
  });

  test("two writes at once leave one of the two as a whole", async () => {
    const dir = await folderOf({});
    const write = (text: string) => {
      return writeScenario(
        dir,
        "sample",
        ["a.json", "b.json"].map((file) => ({ file, text })),
      );
    };
    await Promise.allSettled(["1", "2"].map(write));
    const texts = await Promise.all(["a.json", "b.json"].map((file) => readFile(join(dir, "sample", file), "utf8")));
    expect(new Set(texts).size).toBe(1);
    expect(await readdir(dir)).toEqual(["sample"]);
  });
});
