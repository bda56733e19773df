import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { copyContract, replaceIn, SPEC } from "./copy-contract.ts";

/** Runs the real command on a copy of the contract, after `change`; the name of its folder is cut out of the output. */
function lintAfter(change: (folder: string) => void, ...options: string[]) {
  using copy = copyContract();
  change(copy.path);
  const command = [join(SPEC, "lint", "main.ts"), join(copy.path, "openapi.yaml"), ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
  return { status, stdout: stdout.replaceAll(`${copy.path}/`, ""), stderr: stderr.replaceAll(`${copy.path}/`, "") };
}

function replacing(name: string, search: string, replacement: string) {
  return (folder: string) => replaceIn(join(folder, name), search, replacement);
}

function writing(name: string, text: string) {
  return (folder: string) => writeFileSync(join(folder, name), text);
}

test("an untouched copy of the contract passes, with one line for both engines", () => {
  expect(lintAfter(() => {})).toEqual({
    status: 0,
    stdout: expect.stringMatching(/^Spectral: 0 unexplained errors, .* Redocly: 0 unexplained errors, .*\n$/),
    stderr: "",
  });
});

test("unknown evidence fails and is named", () => {
  const { status, stdout, stderr } = lintAfter(
    replacing("openapi.yaml", "x-evidence: vendor-docs", "x-evidence: hearsay"),
  );
  expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
  expect(stdout).toContain("error Spectral evidence-must-be-known at #/info/x-evidence\n");
  expect(stdout).toContain('"hearsay" is no kind of evidence');
  expect(stdout).toContain("Spectral: 1 unexplained errors, ");
});

test("an unexplained warning fails and is named", () => {
  const { status, stdout } = lintAfter(replacing("openapi.yaml", "the only public host.", "the only public host"));
  expect(status).toBe(1);
  expect(stdout).toMatch(/^openapi\.yaml:\d+ warning Spectral docs-description at #\/servers\/0\/description\n/);
  expect(stdout).toContain("Spectral: 0 unexplained errors, 1 unexplained warnings ");
});

test("an exception that matches nothing fails and is named", () => {
  const surplus = { rule: "license-url", place: "#/elsewhere", reason: "None.", review: "2027-05-24" };
  const { status, stdout } = lintAfter(
    replacing("lint-exceptions.yaml", "- rule: license-url", `- ${JSON.stringify(surplus)}\n- rule: license-url`),
  );
  expect(status).toBe(1);
  expect(stdout).toMatch(/^unused exception: license-url at #\/elsewhere: nothing needs it, delete it\nSpectral: 0 /);
});

test("an overdue review is a notice, and fails with --fail-overdue", () => {
  const change = replacing("lint-exceptions.yaml", "review: 2027-05-24", "review: 2026-01-01");
  const stdout = expect.stringContaining("overdue exception: owasp:api4:2023-string-limit");
  expect(lintAfter(change)).toMatchObject({ status: 0, stdout });
  expect(lintAfter(change, "--fail-overdue")).toMatchObject({ status: 1, stdout });
});

test.each([
  [
    "a contract that is not there",
    (folder: string) => rmSync(join(folder, "openapi.yaml")),
    /^openapi\.yaml: cannot be read: ENOENT/,
  ],
  [
    "invalid YAML",
    replacing("openapi.yaml", "title: Cargo", "title: [Cargo"),
    /^openapi\.yaml:\d+:\d+: invalid YAML: /,
  ],
  [
    "YAML that is no OpenAPI document",
    writing("openapi.yaml", "hello: world\n"),
    /^openapi\.yaml: no OpenAPI document/,
  ],
  [
    "a $ref to a file that is not there",
    replacing("openapi.yaml", '"examples/failed.json"', '"examples/lost.json"'),
    /^openapi\.yaml:\d+:\d+: unresolved \$ref at #\/components\/examples\/failed\/\$ref: .*examples\/lost\.json/,
  ],
  [
    "a $ref to a part that is not there",
    replacing("openapi.yaml", "headers/RetryAfter", "headers/Lost"),
    /^openapi\.yaml:\d+:\d+: unresolved \$ref at .*Retry-After\/\$ref: '#\/components\/headers\/Lost' does not exist/,
  ],
  [
    "an example that is no JSON",
    writing("examples/failed.json", '{ "value": '),
    /^examples\/failed\.json:1:12: invalid: Value expected/,
  ],
  [
    "a malformed exception",
    replacing("lint-exceptions.yaml", "reason:", "because:"),
    /^lint-exceptions\.yaml: exception 1 has the unknown key "because"/,
  ],
])("%s is one line, without a stack trace", (_case, change, message) => {
  const { status, stdout, stderr } = lintAfter(change);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toMatch(message);
  expect(stderr).toMatch(/^[^\n]+\n$/);
});
