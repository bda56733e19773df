import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { exchangeOf } from "../test-support/exchange-of.ts";
import { folderOf } from "../test-support/folder-of.ts";
import { formatRecording } from "./format-recording.ts";
import { formatScenario } from "./format-scenario.ts";
import { readRecordings } from "./read-recordings.ts";

const ABOUT = formatScenario({ title: "A sample.", description: "For a test." });
const THING = formatRecording(exchangeOf());

describe("readRecordings", () => {
  test("reads scenarios by name, whether the folder is a path or a URL", async () => {
    const names = ["zebra", "a-2", "a-10", "a"];
    const files = names.flatMap((name) => [
      [`${name}/scenario.json`, ABOUT],
      [`${name}/01-thing.json`, THING],
    ]);
    const dir = await folderOf(Object.fromEntries(files));
    const scenarios = await readRecordings(dir);
    expect(scenarios.map(({ name }) => name)).toEqual(["a", "a-10", "a-2", "zebra"]);
    expect(await readRecordings(pathToFileURL(dir))).toEqual(scenarios);
  });

  test("a file between the scenarios is refused", async () => {
    const dir = await folderOf({ "a/scenario.json": ABOUT, "a/01-thing.json": THING, "stray.json": THING });
    await expect(readRecordings(dir)).rejects.toThrow(`${dir}/stray.json: not a folder`);
  });

  test("an empty folder is refused", async () => {
    await expect(readRecordings(await folderOf({}))).rejects.toThrow("no scenario; expected one folder per scenario");
  });

  test("a folder that does not exist is refused", async () => {
    await expect(readRecordings("/nowhere/at/all")).rejects.toThrow("the folder cannot be read (ENOENT)");
  });

  test("a scenario folder with an upper-case name is refused", async () => {
    const dir = await folderOf({ "Sample/scenario.json": ABOUT, "Sample/01-thing.json": THING });
    await expect(readRecordings(dir)).rejects.toThrow("kebab case");
  });
});
