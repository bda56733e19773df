import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { checkTarballs } from "./check-tarballs.ts";

const SCRATCH = mkdtempSync(join(tmpdir(), "worsened-"));
afterAll(() => rmSync(SCRATCH, { recursive: true }));

type Files = Readonly<Record<string, string>>;

const MANIFEST = {
  name: "@cargo-records/types",
  version: "1.0.0",
  license: "MIT",
  type: "module",
  files: ["dist"],
  exports: { ".": { types: "./dist/index.d.ts", default: "./dist/index.js" } },
  dependencies: {},
};
const FIT: Files = {
  "package.json": JSON.stringify(MANIFEST),
  LICENSE: "MIT",
  "README.md": "# Types",
  "dist/index.js": "export const answer = 42;\n",
  "dist/index.d.ts": "export declare const answer: number;\n",
};

/** A tarball of files, as npm packs one. */
function pack(files: Files) {
  const folder = mkdtempSync(join(SCRATCH, "package-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, "package", dirname(path)), { recursive: true });
    writeFileSync(join(folder, "package", path), text);
  }
  const file = join(folder, "package.tgz");
  execFileSync("tar", ["-czf", file, "-C", folder, "package"]);
  const { name, version } = JSON.parse(readFileSync(join(folder, "package/package.json"), "utf8"));
  return { name, version, file, sha256: "", bytes: statSync(file).size };
}

const without = (path: string): Files => Object.fromEntries(Object.entries(FIT).filter(([each]) => each !== path));
const withManifest = (more: object): Files => ({ ...FIT, "package.json": JSON.stringify({ ...MANIFEST, ...more }) });

describe("a tarball", () => {
  test("that is fit is found so", async () => {
    expect(await checkTarballs([pack(FIT)])).toEqual([]);
  });

  test.each<[string, Files, string]>([
    ["without a file that its exports name", without("dist/index.js"), "files: dist/index.js is not in it"],
    ["without its licence", without("LICENSE"), "files: LICENSE is not in it"],
    ["without its types", without("dist/index.d.ts"), "files: dist/index.d.ts is not in it"],
    [
      "with exports in the wrong order",
      withManifest({ exports: { ".": { default: "./dist/index.js", types: "./dist/index.d.ts" } } }),
      "publint: ",
    ],
    [
      "whose types pretend to be CommonJS",
      {
        ...withManifest({ exports: { ".": { types: "./dist/index.d.cts", default: "./dist/index.js" } } }),
        "dist/index.d.cts": "export declare const answer: number;\n",
      },
      "types: FalseCJS",
    ],
    [
      "with an `any`",
      { ...FIT, "dist/index.d.ts": "export declare const answer: any;\n" },
      "any: package/dist/index.d.ts",
    ],
    ["over its budget", { ...FIT, "dist/data.js": noise(60_000) }, "budget: "],
    [
      "with a dependency without a reason",
      withManifest({ dependencies: { left: "1.0.0" } }),
      "dependencies: left has no reason",
    ],
    [
      "with a dependency that no registry has",
      withManifest({ dependencies: { "@cargo-records/spec": "workspace:*" } }),
      "dependencies: @cargo-records/spec is workspace:*",
    ],
  ])("%s is stopped by name", async (_what, files, finding) => {
    const findings = await checkTarballs([pack(files)]);
    expect(findings.join("\n")).toContain(`@cargo-records/types: ${finding}`);
  });
});

/** That does not compress. */
function noise(bytes: number): string {
  let state = 1;
  const next = (): string => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(33 + (state % 90));
  };
  return Array.from({ length: bytes }, next).join("");
}
