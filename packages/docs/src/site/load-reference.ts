import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readDocument } from "../reference/read-document.ts";
import type { Coverage } from "../reference/recordings.ts";
import { type ReferenceModel, reference } from "../reference/reference.ts";
import { REPOSITORY } from "./repository.ts";

/** The contract that the site describes. */
export const SPEC: string = join(REPOSITORY, "spec/openapi.yaml");
const COVERAGE: string = join(REPOSITORY, "packages/contract/coverage.json");

let loaded: ReferenceModel | undefined;

/** Read once: the development server starts again when the contract changes. */
export function loadReference(): ReferenceModel {
  loaded ??= reference(readDocument(SPEC), JSON.parse(readFileSync(COVERAGE, "utf8")) as Coverage);
  return loaded;
}
