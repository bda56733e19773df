import { appendFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { builtPages } from "../test-support/built-pages.ts";
import { copiedRepository } from "../test-support/copied-repository.ts";

const OPERATION = `  /orchestration/batches/list:
    get:
      operationId: listOrchestrationBatches
      summary: List batches
      x-evidence: vendor-docs
      responses:
        "200":
          description: The batches.
          x-evidence: vendor-docs
          content: { application/json: { schema: { $ref: "#/components/schemas/BatchesPage" } } }
`;

const SCHEMA = `    BatchesPage:
      description: A page of batches.
      type: object
      x-evidence: vendor-docs
      properties:
        color:
          description: How the batch is shown.
          type: [string, "null"]
          enum: [red, green]
          x-enumDescriptions: { red: It burns. }
          x-evidence: inferred
          x-evidence-note: Seen once in a dream.
`;

const PROPERTY = `        flavour:
          description: What the record tastes of.
          type: string
          x-evidence: inferred
          x-evidence-note: Licked by nobody.
`;

test("what is added to the contract appears, with its evidence, and nothing in this package changes", async () => {
  const { root, build } = await copiedRepository();
  const spec = join(root, "spec/openapi.yaml");
  const written = await readFile(spec, "utf8");
  const changed = written
    .replace("\ncomponents:\n", `\n${OPERATION}\ncomponents:\n`)
    .replace("  schemas:\n", `  schemas:\n${SCHEMA}`)
    .replace(/( {4}OrchestrationRecord:\n[\s\S]*?\n {6}properties:\n)/, `$1${PROPERTY}`);
  await writeFile(spec, changed);
  await build();
  const pages = await builtPages(join(root, "packages/docs/dist"));
  const text = (address: string) => textOf(/<main[\s\S]*<\/main>/.exec(pages.get(address) ?? "")?.[0] ?? "");

  const property = /id="OrchestrationRecord\.flavour"[\s\S]*?<\/li>/.exec(
    pages.get("/reference/schemas/records-page/") ?? "",
  );
  expect(property?.[0]).toMatch(
    /What the record tastes of[\s\S]*data-level="inferred"[\s\S]*Licked by nobody[\s\S]*No recording shows it/,
  );
  expect(text("/reference/operations/list-orchestration-records/")).toContain("flavour");
  expect(text("/reference/operations/list-orchestration-batches/")).toMatch(
    /GET \/orchestration\/batches\/list.*curl .*The batches\./,
  );
  expect(text("/reference/schemas/batches-page/")).toMatch(
    /color.*may be null.*"red" It burns\..*inferred Seen once in a dream\./,
  );
  expect(text("/reference/")).toContain("List batches");
});

test("a code block that nothing checks stops the build, which names page and line", async () => {
  const { root, build } = await copiedRepository();
  const page = join(root, "packages/docs/src/content/docs/guides/unchecked.md");
  await writeFile(page, "---\ntitle: Unchecked\n---\n\nText.\n");
  await appendFile(page, '\n```ts\nimport "nothing";\n```\n\n```ts file=packages/gone.ts\n```\n');
  const failure: { stderr?: string; stdout?: string } = await build().then(
    () => ({}),
    (error: unknown) => error as object,
  );
  const output = `${failure.stdout}${failure.stderr}`;
  expect(output).toContain(
    "packages/docs/src/content/docs/guides/unchecked.md:7: a code block of `ts` that nothing checks",
  );
  expect(output).toContain("unchecked.md:11: `file=packages/gone.ts`: there is no such file");
});

function textOf(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll("&quot;", '"')
    .replaceAll(/\s+/g, " ");
}
