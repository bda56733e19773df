import { expect, test } from "vitest";
import { filledMarkdown } from "./filled-markdown.ts";

const read = (path: string) => (path === "a.ts" ? "list();\n\nend();\n" : undefined);

test("blocks are filled, and lose what is not for readers", () => {
  expect(filledMarkdown("Text.\n\n```ts file=a.ts\n```\n\nMore.\n", read)).toBe(
    "Text.\n\n```ts\nlist();\n\nend();\n```\n\nMore.\n",
  );
});

test("a block in a list keeps its place", () => {
  expect(filledMarkdown("- one\n\n  ```ts file=a.ts\n  ```\n", read)).toBe(
    "- one\n\n  ```ts\n  list();\n\n  end();\n  ```\n",
  );
});

test("other blocks stay", () => {
  expect(filledMarkdown("```text\na --> b\n```\n", read)).toBe("```text\na --> b\n```\n");
});
