import { readFile } from "node:fs/promises";
import { checkPackage, createPackageFromTarballData, type Problem } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import type { Packed } from "../rehearse/pack-release.ts";
import { type Needs, unexplained } from "../supply-chain/reasons.ts";
import { filesOf } from "./files-of.ts";

/** One way in which a tarball can be unfit. */
export interface TarballCheck {
  readonly name: string;
  readonly find: (packed: Packed) => Promise<readonly string[]>;
}

/** Bytes of the tarballs, some above what they are: an update that makes them larger is a decision. */
const BUDGETS: Readonly<Record<string, number>> = {
  "@cargo-records/cli": 80_000,
  "@cargo-records/client": 90_000,
  "@cargo-records/mock": 180_000,
  "@cargo-records/spec": 55_000,
  "@cargo-records/types": 10_000,
  "@cargo-records/validators": 20_000,
};
/** Every package is for `import` only: what Node before 12.20, or `require` without types, makes of it does not matter. */
const ESM_ONLY: readonly Problem["kind"][] = ["CJSResolvesToESM", "NoResolution"];
const EVERYWHERE = ["LICENSE", "README.md", "package.json"];

/** As a type, and not as a part of a name. */
const ANY = /[:<|&,(=]\s*any\b|\bany\[\]/;

export const checks: readonly TarballCheck[] = [
  { name: "publint", find: byPublint },
  { name: "types", find: byTypes },
  { name: "budget", find: byBudget },
  { name: "files", find: byFiles },
  { name: "any", find: byAny },
  { name: "dependencies", find: byDependencies },
];

async function byPublint({ file }: Packed): Promise<string[]> {
  const tarball = (await bytesOf(file)).buffer;
  const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
  return messages.map((message) => formatMessage(message, pkg, { color: false }) ?? message.code);
}

/** As each resolver of TypeScript finds the types, for packages that have some. */
async function byTypes({ file }: Packed): Promise<string[]> {
  const result = await checkPackage(createPackageFromTarballData(await bytesOf(file)));
  if (!result.types) return (await filesOf(file)).has("package/dist/index.js") ? ["it has no types"] : [];
  const found = result.problems.filter((problem) => {
    if ("entrypoint" in problem && /\.(json|yaml)$/.test(problem.entrypoint)) return false;
    const isOld = "resolutionKind" in problem && ["node10", "node16-cjs"].includes(problem.resolutionKind);
    return !(isOld && ESM_ONLY.includes(problem.kind));
  });
  return found.map((problem) => `${problem.kind}${"entrypoint" in problem ? ` of ${problem.entrypoint}` : ""}`);
}

async function byBudget({ name, bytes }: Packed): Promise<string[]> {
  const budget = BUDGETS[name];
  if (budget === undefined) return ["it has no budget; give it one in checks.ts"];
  return bytes > budget ? [`${bytes} bytes, and the budget is ${budget}`] : [];
}

/** What every package has, and everything that its `exports` and `bin` name. */
async function byFiles({ file }: Packed): Promise<string[]> {
  const files = await filesOf(file);
  const { exports = {}, bin = {} } = await manifestOf(file);
  const named = [...pathsIn(exports), ...pathsIn(bin)].filter((path) => !path.includes("*"));
  const wanted = [...EVERYWHERE, ...named.map((path) => path.replace(/^\.\//, ""))];
  return wanted.filter((path) => !files.has(`package/${path}`)).map((path) => `${path} is not in it`);
}

/** Declarations of ours leave nothing unchecked, unless the linter was given a reason. */
async function byAny({ file }: Packed): Promise<string[]> {
  const declarations = [...(await filesOf(file))].filter(([path]) => path.endsWith(".d.ts"));
  return declarations.flatMap(([path, text]) => {
    const lines = text.replace(/\/\*[\s\S]*?\*\//g, "").split("\n");
    const isFound = lines.some((line, index) => {
      const hasReason = lines[index - 1]?.includes("noExplicitAny: ") ?? false;
      return !hasReason && ANY.test(line.replace(/\/\/.*/, "").replace(/"[^"]*"/g, ""));
    });
    return isFound ? [`${path} has an \`any\` without a reason`] : [];
  });
}

/** Published packages need each other, and nothing without a word on why. */
async function byDependencies({ file }: Packed): Promise<string[]> {
  const manifest = await manifestOf(file);
  const local = Object.entries(manifest.dependencies ?? {}).filter(([, range]) =>
    /^(workspace|file|link):/.test(range),
  );
  return [
    ...unexplained(manifest).map((name) => `${name} has no reason in "//dependencies"`),
    ...local.map(([name, range]) => `${name} is ${range}, which no registry has`),
  ];
}

interface Manifest extends Needs {
  readonly exports?: unknown;
  readonly bin?: unknown;
}

async function manifestOf(file: string): Promise<Manifest> {
  return JSON.parse((await filesOf(file)).get("package/package.json") ?? "{}");
}

function pathsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return Object.values(Object(value) as object).flatMap(pathsIn);
}

async function bytesOf(file: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(file));
}
