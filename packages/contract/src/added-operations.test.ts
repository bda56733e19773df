import { cp, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { compile } from "./compile.ts";
import { run } from "./run-cli.ts";
import { scratchFolder } from "./scratch-folder.ts";

const REPOSITORY = join(import.meta.dirname, "../../..");
const GENERATE = createRequire(import.meta.url).resolve("@cargo-records/codegen/src/main.ts");

const CONSUMER = `
import { createClient } from "./packages/client/src/create-client.ts";
const cargo = createClient({ token: "t" });
export const count: Promise<number> = cargo.orchestration.records.count({ statuses: ["error"] }).then((it) => it.count);
export const slug: Promise<string | undefined> = cargo.orchestration.batches
  .list({ workflowUuid: "w", limit: 5 })
  .then((it) => it.batches[0]?.uuid);
// @ts-expect-error: counting takes no limit
cargo.orchestration.records.count({ limit: 5 });
// @ts-expect-error: no such parameter
cargo.orchestration.batches.list({ state: "x" });
cargo.orchestration.records.search({ limit: 5 });
`;

test("an operation added to the spec is in the client, typed, with no hand-written code touched", async () => {
  const folder = await scratchFolder();
  for (const part of ["spec/openapi.yaml", "spec/examples", "packages/types/src", "packages/client/src"]) {
    await cp(join(REPOSITORY, part), join(folder, part), { recursive: true });
  }
  await addOperations(join(folder, "spec/openapi.yaml"));
  const generated = await run(process.execPath, [
    GENERATE,
    "--spec",
    join(folder, "spec/openapi.yaml"),
    "--out",
    folder,
  ]);
  expect(generated).toMatchObject({ code: 0, stderr: "" });

  const paths = { "@cargo-records/types": ["./packages/types/src/index.ts"] };
  expect(await compile(folder, { "consumer.ts": CONSUMER }, { options: { paths } })).toBe("");

  const { createClient } = await import(pathToFileURL(join(folder, "packages/client/src/create-client.ts")).href);
  const sent: string[] = [];
  const fetch = async (url: string, { method, body }: RequestInit) => {
    sent.push([method, url, body].join(" "));
    return Response.json({});
  };
  const { orchestration } = createClient({ token: "t", baseUrl: "https://api.example.com", fetch });
  await orchestration.records.count({ statuses: ["error"] });
  await orchestration.batches.list({ workflowUuid: "w", "statuses[]": ["error", "success"] });
  expect(sent).toEqual([
    'POST https://api.example.com/orchestration/records/count {"statuses":["error"]}',
    "GET https://api.example.com/orchestration/batches/list?workflowUuid=w&statuses%5B%5D=error&statuses%5B%5D=success ",
  ]);
});

/** Adds the operations of the fixture to a copy of the contract. */
async function addOperations(path: string): Promise<void> {
  const spec = parse(await readFile(path, "utf8"));
  const added = parse(await readFile(join(import.meta.dirname, "../fixtures/added-operations.yaml"), "utf8"));
  Object.assign(spec.paths, added.paths);
  Object.assign(spec.components.schemas, added.components.schemas);
  await writeFile(path, stringify(spec));
}
