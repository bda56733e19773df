import { describe, expect, test } from "vitest";
import { exchangeOf } from "../test-support/exchange-of.ts";
import { folderOf } from "../test-support/folder-of.ts";
import { formatRecording } from "./format-recording.ts";
import { formatScenario } from "./format-scenario.ts";
import { readScenario } from "./read-scenario.ts";

const ABOUT = formatScenario({ title: "A sample.", description: "For a test." });
const THING = formatRecording(exchangeOf());

/** What the folder `sample` holds, then the file or folder that the error names and what it says of it. */
const BROKEN: [fact: string, files: Record<string, string | Uint8Array>, names: string, says: RegExp][] = [
  ["does not exist", {}, "sample", /cannot be read \(ENOENT\)/],
  ["is empty", { "sample/": "" }, "sample", /the folder is empty/],
  ["has no scenario.json", { "sample/01-thing.json": THING }, "sample", /scenario\.json is missing/],
  ["has no exchange", { "sample/scenario.json": ABOUT }, "sample", /no exchange/],
  ["has another file", { "sample/notes.md": "" }, "sample/notes.md", /neither scenario\.json nor an exchange/],
  ["has a badly named exchange", { "sample/1-thing.json": THING }, "sample/1-thing.json", /neither/],
  ["has a folder", { "sample/01-thing.json/": "" }, "sample/01-thing.json", /holds no folders/],
  ["begins after 01", { "sample/02-thing.json": THING }, "sample/02-thing.json", /expected the number 01 here/],
  ["has a gap", { "sample/01-a.json": THING, "sample/03-b.json": THING }, "sample/03-b.json", /expected the number 02/],
  ["repeats a number", { "sample/01-a.json": THING, "sample/01-b.json": THING }, "sample/01-b.json", /the number 02/],
  ["pads a number", { "sample/001-a.json": THING }, "sample/001-a.json", /the number 01/],
  ["has broken JSON", { "sample/01-a.json": '{\n  "format": 1,\n}' }, "sample/01-a.json", /line 3, column 1/],
  ["has Latin-1 text", { "sample/01-a.json": Uint8Array.of(0x22, 0xe9, 0x22) }, "sample/01-a.json", /not UTF-8/],
  ["has an ill-typed exchange", { "sample/01-a.json": "[]" }, "sample/01-a.json", /expected an object, found a list/],
  [
    "is newer",
    { "sample/scenario.json": '{ "format": 2 }', "sample/01-a.json": THING },
    "sample/scenario.json",
    /newer/,
  ],
  [
    "lacks a title",
    { "sample/scenario.json": '{"format":1}', "sample/01-a.json": THING },
    "sample/scenario.json",
    /title/,
  ],
];

describe("readScenario", () => {
  test("reads the exchanges of a folder by their number", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 101 }, (_, index) => [
        `sample/${String(index + 1).padStart(2, "0")}-thing.json`,
        formatRecording(exchangeOf({ query: { page: String(index) } })),
      ]),
    );
    const dir = await folderOf({ "sample/scenario.json": ABOUT, ...files });
    const scenario = await readScenario("sample", dir);
    expect(scenario).toMatchObject({ name: "sample", title: "A sample.", description: "For a test." });
    expect(scenario.recordings.map(({ exchange }) => exchange.request.query)).toEqual(
      Array.from({ length: 101 }, (_, index) => ({ page: String(index) })),
    );
    expect(scenario.recordings[100]?.file).toBe("101-thing.json");
  });

  test.each(BROKEN)("a folder that %s is refused", async (fact, files, names, says) => {
    const hasAbout = ["is empty", "does not exist", "has no scenario.json"].includes(fact);
    const dir = await folderOf(hasAbout ? files : { "sample/scenario.json": ABOUT, ...files });
    const reading = readScenario("sample", dir);
    await expect(reading).rejects.toMatchObject({ name: "RecordingError", file: `${dir}/${names}` });
    await expect(reading).rejects.toThrow(says);
  });

  test.each(["", ".", "..", "a/b", "Sample", "a_b", "-a"])("the name %j is refused", async (name) => {
    await expect(readScenario(name)).rejects.toThrow("expected a folder name in kebab case");
  });

  test("broken JSON is not quoted, because it may hold a secret", async () => {
    const dir = await folderOf({ "sample/scenario.json": ABOUT, "sample/01-a.json": '{"authorization": "canary" x}' });
    const error: Error = await readScenario("sample", dir).catch((reason) => reason);
    expect(error.message).toContain("line 1, column 28");
    expect(`${error.stack}${error.cause}`).not.toContain("canary");
  });
});
