import type { Spec } from "./load-spec.ts";
import { namesOf } from "./names.ts";
import { resourcesOf } from "./resources.ts";
import { generatedReadme, stampCode, stampJson, stampOf } from "./stamp.ts";
import { strictTwinOf } from "./strict.ts";
import { typesOf } from "./types.ts";
import { LEVELS } from "./validators/levels.ts";
import { validatorsOf } from "./validators/validators.ts";

/** The folders that the generator owns whole, relative to the repository. */
export const GENERATED_FOLDERS: readonly string[] = [
  "spec/generated",
  "packages/types/src/generated",
  "packages/validators/src/generated",
  "packages/client/src/generated",
];

/** Every generated file of a spec: path relative to the repository, and text. The same spec gives the same bytes. */
export async function outputsOf({ document, hash }: Spec): Promise<Map<string, string>> {
  const stamp = stampOf(hash);
  return new Map([
    ...GENERATED_FOLDERS.map((folder) => [`${folder}/README.md`, generatedReadme()] as const),
    ["spec/generated/openapi.json", stampJson(stamp, document)],
    ["spec/generated/strict.json", stampJson(stamp, strictTwinOf(document))],
    ["packages/types/src/generated/openapi.ts", stampCode(stamp, await typesOf(document))],
    ["packages/types/src/generated/names.ts", stampCode(stamp, namesOf(document))],
    ...LEVELS.map((level): [string, string] => [
      `packages/validators/src/generated/${level}.ts`,
      stampCode(stamp, validatorsOf(document, level)),
    ]),
    ["packages/client/src/generated/resources.ts", stampCode(stamp, resourcesOf(document))],
  ]);
}
