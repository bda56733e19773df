import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";

const RESOURCES = "packages/client/src/generated/resources.ts";
let out: string;

function generate(...args: string[]) {
  const result = spawnSync(process.execPath, [join(import.meta.dirname, "main.ts"), "--out", out, ...args]);
  return { code: result.status, stdout: String(result.stdout), stderr: String(result.stderr) };
}

beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), "generate-"));
  expect(generate().code).toBe(0);
});

test("what was just generated is up to date, and the same to the byte when generated again", () => {
  const before = readFileSync(join(out, RESOURCES), "utf8");
  expect(generate("--check")).toMatchObject({ code: 0, stderr: "" });
  rmSync(join(out, RESOURCES));
  generate();
  expect(readFileSync(join(out, RESOURCES), "utf8")).toBe(before);
});

test("stale, missing and extra files are named with the command that repairs them, and it does", () => {
  writeFileSync(join(out, RESOURCES), "edited by hand\n");
  rmSync(join(out, "spec/generated/strict.json"));
  writeFileSync(join(out, "packages/types/src/generated/old.ts"), "");
  const { code, stderr } = generate("--check");
  expect(code).toBe(1);
  expect(stderr).toContain(`stale    ${RESOURCES}`);
  expect(stderr).toContain("missing  spec/generated/strict.json");
  expect(stderr).toContain("extra    packages/types/src/generated/old.ts");
  expect(stderr).toContain("Run `pnpm generate`");
  expect(generate().code).toBe(0);
  expect(generate("--check").code).toBe(0);
});

test("a check writes nothing", () => {
  writeFileSync(join(out, RESOURCES), "edited by hand\n");
  generate("--check");
  expect(readFileSync(join(out, RESOURCES), "utf8")).toBe("edited by hand\n");
});

test.each([
  ["invalid YAML", "openapi: [\n", /cannot be read: .*openapi\.yaml" \(2:1\)/],
  [
    "a reference that leads nowhere",
    'openapi: 3.1.0\ninfo: {title: A, version: 1.0.0}\npaths: {}\ncomponents: {schemas: {A: {$ref: "#/components/schemas/B"}}}\n',
    /openapi\.yaml:4:\d+: Can't resolve \$ref at #\/components\/schemas\/A/,
  ],
])("%s ends with one message and leaves the files alone", (_name, text, message) => {
  const spec = join(out, "openapi.yaml");
  writeFileSync(spec, text);
  const before = readFileSync(join(out, RESOURCES), "utf8");
  const { code, stderr } = generate("--spec", spec);
  expect(code).toBe(1);
  expect(stderr).toMatch(message);
  expect(stderr).not.toContain("    at ");
  expect(readFileSync(join(out, RESOURCES), "utf8")).toBe(before);
});

test("an unknown option is refused with the usage", () => {
  expect(generate("--chek")).toMatchObject({ code: 1, stderr: expect.stringContaining("Usage: generate") });
});
