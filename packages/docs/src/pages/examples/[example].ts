import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { SPEC } from "../../site/load-reference.ts";

/** The files that `openapi.yaml` refers to, where it looks for them. */
const FOLDER = join(dirname(SPEC), "examples");

export function getStaticPaths() {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".json"))
    .map((example) => ({ params: { example } }));
}

export function GET({ params }: { readonly params: { readonly example: string } }): Response {
  return new Response(readFileSync(join(FOLDER, params.example), "utf8"));
}
