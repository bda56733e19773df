import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { folderOf } from "../../test-support/folder-of.ts";
import { recordOptionsOf } from "../../test-support/record-options-of.ts";
import type { Fetch } from "../fetch.ts";
import { readScenario } from "../read-scenario.ts";
import { RecordingError } from "../recording-error.ts";
import { record } from "./record.ts";

const LIST = "https://host.test/v1/things/list";
const PAGE = { records: [{ id: "acct-1", title: "Acme Corp", status: "success" }], count: 1 };

describe("save", () => {
  test("a scenario that is the same is left alone", async () => {
    const { options, file } = await recorded(PAGE);
    const before = await readFile(file, "utf8");
    const fetch = record(json(PAGE), { ...options, update: true, clock: () => Date.UTC(2027, 0) });
    await fetch(LIST);
    expect(await fetch.save()).toMatchObject({ outcome: "unchanged", changes: [] });
    expect(await readFile(file, "utf8")).toBe(before);
  });

  test("a scenario that differs is left alone without update, and the report says how it differs", async () => {
    const { options, file } = await recorded(PAGE);
    const before = await readFile(file, "utf8");
    const fetch = record(json({ records: [{ id: 1, title: "Acme Corp", status: "paused" }], count: 2 }), options);
    await fetch(LIST);
    expect(await fetch.save()).toMatchObject({
      outcome: "differs",
      changes: [
        { pointer: "/response/body/records/*/id", kind: "contract", what: "text became number" },
        { pointer: "/response/body/records/*/status", kind: "contract", what: 'a new value, "paused"' },
        { pointer: "/response/body/records/0/title", kind: "values", what: "another value" },
        { pointer: "/response/body/count", kind: "values", what: "another value" },
      ],
    });
    expect(await readFile(file, "utf8")).toBe(before);
  });

  test("with update, it is replaced as a whole", async () => {
    const { options, dir } = await recorded(PAGE, PAGE);
    const fetch = record(json({ count: 2 }), { ...options, update: true });
    await fetch(LIST);
    expect(await fetch.save()).toMatchObject({ outcome: "updated", files: ["01-list.json"] });
    expect(await readdir(join(dir, "sample"))).toEqual(["01-list.json", "scenario.json"]);
    expect(await readdir(dir)).toEqual(["sample"]);
  });

  test("can be called again after more calls", async () => {
    const dir = await folderOf({});
    const fetch = record(json(PAGE), recordOptionsOf(dir, { update: true }));
    await fetch(LIST);
    await fetch.save();
    await fetch(LIST);
    expect(await fetch.save()).toMatchObject({ outcome: "updated", files: ["01-list.json", "02-list.json"] });
  });

  test("makes the folder of the scenarios, by path or URL", async () => {
    const dir = join(await folderOf({}), "a", "b");
    const fetch = record(json(PAGE), recordOptionsOf("", { dir: pathToFileURL(dir) }));
    await fetch(LIST);
    await fetch.save();
    expect((await readScenario("sample", dir)).recordings).toHaveLength(1);
  });

  test("a folder that cannot be written is one clear error, and a second try can succeed", async () => {
    const dir = join(await folderOf({ file: "" }), "file");
    const fetch = record(json(PAGE), recordOptionsOf(dir));
    await fetch(LIST);
    await expect(fetch.save()).rejects.toThrow(
      new RecordingError(join(dir, "sample"), "", "the scenario cannot be written (EEXIST); what was there stays"),
    );
    await rm(dir);
    expect(await fetch.save()).toMatchObject({ outcome: "created" });
  });

  test("a scenario by a newer version is not overwritten", async () => {
    const { options, file } = await recorded(PAGE);
    await writeFile(file, (await readFile(file, "utf8")).replace('"format": 1', '"format": 2'));
    const fetch = record(json(PAGE), { ...options, update: true });
    await fetch(LIST);
    await expect(fetch.save()).rejects.toThrow("written by a newer version");
  });

  test("without a call, or with none that can be kept, it says so", async () => {
    const dir = await folderOf({});
    await expect(record(json(PAGE), recordOptionsOf(dir)).save()).rejects.toThrow("no call was made");
    const fetch = record(json(PAGE), recordOptionsOf(dir));
    await fetch("https://host.test/elsewhere");
    await expect(fetch.save()).rejects.toThrow("call 1: the path of the request is not under /v1");
  });

  test("a name that nameOf gives has to be in kebab case, and is not repeated in the error", async () => {
    const fetch = record(json(PAGE), recordOptionsOf(await folderOf({}), { nameOf: () => "Not Kebab" }));
    await fetch(LIST);
    const error: unknown = await fetch.save().catch((reason: unknown) => reason);
    expect(String(error)).toBe("TypeError: nameOf must give a name in kebab case; that of call 1 is not.");
  });
});

/** A scenario on disk with these answers. */
async function recorded(...bodies: unknown[]) {
  const dir = await folderOf({});
  const options = recordOptionsOf(dir);
  const left = [...bodies];
  const fetch = record(async (input) => json(left.shift())(input), options);
  for (const _ of bodies) await fetch(LIST);
  await fetch.save();
  return { dir, options, file: join(dir, "sample", "01-list.json") };
}

function json(body: unknown): Fetch {
  return async () => Response.json(body);
}
