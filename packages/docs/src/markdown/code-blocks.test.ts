import { describe, expect, test } from "vitest";
import { checkedBlock } from "./code-blocks.ts";

const FILES: Readonly<Record<string, string>> = {
  "a/list.ts": "start();\n// #region loop\nloop();\n// #endregion\n",
  "a/list.test.ts": "test();",
  "a/empty.ts": "\n",
};
const check = (lang: string | null, meta: string | null, value = "") =>
  checkedBlock({ lang, meta, value }, (path) => FILES[path]);

test("a block is filled from its file, and headed by its path", () => {
  expect(check("ts", "file=a/list.ts")).toEqual({ lang: "ts", meta: 'title="a/list.ts"', value: "start();\nloop();" });
});

test("a block is filled from a region, and may have another title", () => {
  expect(check("ts", 'file=a/list.ts region=loop title="The loop"')).toEqual({
    lang: "ts",
    meta: 'title="The loop"',
    value: "loop();",
  });
});

test("a block that a test checks stays as it is", () => {
  expect(check("sh", "checked-by=a/list.test.ts", "ls")).toMatchObject({ value: "ls" });
});

test("compared output is shown as text", () => {
  expect(check("output", "from=a/list.test.ts", "2 records")).toMatchObject({ lang: "text", value: "2 records" });
});

test("compared output is filled from the file that a test compares", () => {
  expect(check("output", "file=a/list.test.ts")).toEqual({ lang: "text", meta: 'title="It prints"', value: "test();" });
});

test("a drawing needs no source", () => {
  expect(check("text", null, "a --> b")).toMatchObject({ value: "a --> b" });
});

describe("what the gate stops", () => {
  test.each([
    ["code that nothing checks", "ts", null, "list();", "nothing checks"],
    ["code of any other language", "yaml", null, "a: 1", "nothing checks"],
    ["a block without a language", null, null, "list();", "without a language"],
    ["a missing file", "ts", "file=a/gone.ts", "", "`file=a/gone.ts`: there is no such file"],
    ["a missing region", "ts", "file=a/list.ts region=gone", "", "no whole region `gone`"],
    ["an empty file", "ts", "file=a/empty.ts", "", "nothing in it"],
    ["text where the file goes", "ts", "file=a/list.ts", "list();", "leave it empty"],
    ["a missing test", "sh", "checked-by=a/gone.test.ts", "ls", "there is no such file"],
    ["a file that is no test", "sh", "checked-by=a/list.ts", "ls", "does not name a test file"],
    ["output from nowhere", "output", null, "2", "nothing compares"],
    ["output from a missing file", "output", "from=a/gone.ts", "2", "there is no such file"],
  ])("%s", (_, lang, meta, value, message) => {
    expect(check(lang, meta, value)).toContain(message);
  });
});
