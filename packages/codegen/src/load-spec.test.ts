import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadSpec } from "./load-spec.ts";

const head = "openapi: 3.1.0\ninfo: { title: Small, version: 1.0.0 }\npaths: {}\n";

async function file(text: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), "load-spec-")), "openapi.yaml");
  await writeFile(path, text);
  return path;
}

test("a file that does not exist is named", async () => {
  await expect(loadSpec("/nowhere/openapi.yaml")).rejects.toThrow(/^\/nowhere\/openapi\.yaml cannot be read: /);
});

test("text that is not YAML is refused with line and column", async () => {
  await expect(loadSpec(await file("openapi: 3.1.0\npaths: [\n"))).rejects.toThrow(/\(3:1\)/);
});

test("a reference that leads nowhere is named with its place", async () => {
  const path = await file(`${head}components:\n  schemas:\n    A:\n      $ref: "#/components/schemas/B"\n`);
  await expect(loadSpec(path)).rejects.toThrow(
    `${path}:7:7: Can't resolve $ref at #/components/schemas/A: $ref: "#/components/schemas/B"`,
  );
});

test("another version of OpenAPI is refused", async () => {
  await expect(loadSpec(await file(head.replace("3.1.0", "3.0.3")))).rejects.toThrow('"openapi" is "3.0.3"');
});

test("a comment does not change the hash, a description does", async () => {
  const plain = await loadSpec(await file(head));
  const commented = await loadSpec(await file(`# a comment\n${head}`));
  const described = await loadSpec(await file(head.replace("title: Small", "title: Small, description: Text")));
  expect(commented.hash).toBe(plain.hash);
  expect(described.hash).not.toBe(plain.hash);
});
