import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Document } from "@cargo-records/codegen/src/openapi.ts";
import { parse } from "yaml";
import { applyChange } from "../apply-change.ts";
import type { BumpPerPackage } from "../bump.ts";

const FOLDER = join(import.meta.dirname, "../../corpus");

/** A small change to the base spec, with the bump that it is worth for each package. */
export interface CorpusCase {
  readonly name: string;
  readonly before: Document;
  readonly after: Document;
  readonly expected: BumpPerPackage;
}

export function readCorpus(): CorpusCase[] {
  const before = read("base.yaml") as Document;
  const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => ({
    name,
    before,
    after: applyChange(before, read(`${name}/change.yaml`)),
    expected: read(`${name}/expected.yaml`),
  }));
}

// biome-ignore lint/suspicious/noExplicitAny: each caller knows the file it asks for.
function read(path: string): any {
  return parse(readFileSync(join(FOLDER, path), "utf8"));
}
