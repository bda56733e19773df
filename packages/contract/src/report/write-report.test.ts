import { linkSync, mkdtempDisposableSync, readdirSync, readFileSync, readlinkSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeReport } from "./write-report.ts";

const temporary = () => mkdtempDisposableSync(join(tmpdir(), "report-"));

test("a report is written into a folder that was not there, and replaced", async () => {
  using folder = temporary();
  const file = join(folder.path, "reports/new/contract.json");
  await writeReport(file, "first");
  await writeReport(file, "second");
  expect(readFileSync(file, "utf8")).toBe("second");
  expect(readdirSync(join(folder.path, "reports/new"))).toEqual(["contract.json"]);
});

test("a report takes the place of the one before, whose text nobody touches meanwhile", async () => {
  using folder = temporary();
  const [file, before] = [join(folder.path, "contract.json"), join(folder.path, "before.json")];
  await writeReport(file, "first");
  linkSync(file, before);
  await writeReport(file, "second");
  expect([file, before].map((name) => readFileSync(name, "utf8"))).toEqual(["second", "first"]);
});

test("a folder in the place of the file is one clear message, and nothing is left behind", async () => {
  using folder = temporary();
  const problem = "cannot be written: it is there, but no regular file; name another one";
  await expect(writeReport(folder.path, "text")).rejects.toThrow(`${folder.path} ${problem}`);
  expect(readdirSync(folder.path)).toEqual([]);
});

test("a link, such as /dev/stdout, is not replaced by a file", async () => {
  using folder = temporary();
  const link = join(folder.path, "stdout");
  symlinkSync("elsewhere", link);
  await expect(writeReport(link, "text")).rejects.toThrow("no regular file");
  expect(readlinkSync(link)).toBe("elsewhere");
});

test("a file in the place of the folder is one clear message", async () => {
  using folder = temporary();
  const file = join(folder.path, "contract.json");
  await writeReport(file, "text");
  await expect(writeReport(join(file, "contract.json"), "text")).rejects.toThrow("cannot be written: ");
  expect(readdirSync(folder.path)).toEqual(["contract.json"]);
});
