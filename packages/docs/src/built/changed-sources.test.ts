import { existsSync } from "node:fs";
import { appendFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { builtPages } from "../test-support/built-pages.ts";
import { type CopiedRepository, copiedRepository } from "../test-support/copied-repository.ts";
import { brokenLinks } from "./broken-links.ts";

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

describe("a site of a contract that says more, published in a folder", () => {
  let copy: CopiedRepository;
  let pages: Map<string, string>;
  const built = () => join(copy.root, "packages/docs/dist");
  const text = (address: string) => textOf(/<main[\s\S]*<\/main>/.exec(pages.get(address) ?? "")?.[0] ?? "");

  beforeAll(async () => {
    copy = await copiedRepository();
    const spec = join(copy.root, "spec/openapi.yaml");
    const written = await readFile(spec, "utf8");
    const changed = written
      .replace("\ncomponents:\n", `\n${OPERATION}\ncomponents:\n`)
      .replace("  schemas:\n", `  schemas:\n${SCHEMA}`)
      .replace(/( {4}OrchestrationRecord:\n[\s\S]*?\n {6}properties:\n)/, `$1${PROPERTY}`);
    await writeFile(spec, changed);
    const redirects = 'export const REDIRECTS = { "/old/faults/": "/faults/" };\n';
    await writeFile(join(copy.root, "packages/docs/src/site/redirects.ts"), redirects);
    await copy.build({ DOCS_SITE: "https://example.github.io", DOCS_BASE: "/records/" });
    pages = await builtPages(built());
    return () => copy[Symbol.asyncDispose]();
  });

  test("shows a new property with its evidence, though nothing in this package changed", () => {
    const page = pages.get("/reference/schemas/records-page/") ?? "";
    expect(textOf(/id="OrchestrationRecord\.flavour"[\s\S]*?<\/li>/.exec(page)?.[0] ?? "")).toMatch(
      /What the record tastes of.*inferred Licked by nobody\..*No recording shows it/,
    );
    expect(text("/reference/operations/list-orchestration-records/")).toContain("flavour");
  });

  test("shows a new schema, with the meaning of its values", () => {
    expect(text("/reference/schemas/batches-page/")).toMatch(
      /color.*may be null.*"red" It burns\..*inferred Seen once in a dream\./,
    );
  });

  test("shows a new operation", () => {
    expect(text("/reference/")).toContain("List batches");
    expect(text("/reference/operations/list-orchestration-batches/")).toMatch(
      /GET \/orchestration\/batches\/list.*curl .*The batches\./,
    );
  });

  test("leads from an address that a page once had to the one that it has", () => {
    expect(pages.get("/old/faults/")).toContain('content="0;url=/records/faults/"');
  });

  test("has no broken links", async () => {
    const published = new Map([...pages].map(([address, html]) => [`/records${address}`, html]));
    const hasFile = (address: string) =>
      address.startsWith("/records/") && existsSync(join(built(), address.slice("/records".length)));
    expect(brokenLinks({ pages: published, hasFile })).toEqual([]);
    expect(await readFile(join(built(), "llms.txt"), "utf8")).toContain(
      "(https://example.github.io/records/openapi.json)",
    );
  });
});

test("a code block that nothing checks stops the build, which names page and line", async () => {
  await using copy = await copiedRepository();
  const page = join(copy.root, "packages/docs/src/content/docs/guides/unchecked.md");
  await writeFile(page, "---\ntitle: Unchecked\n---\n\nText.\n");
  await appendFile(page, '\n```ts\nimport "nothing";\n```\n\n```ts file=packages/gone.ts\n```\n');
  const failure: { stderr?: string; stdout?: string } = await copy.build().then(
    () => ({}),
    (error: unknown) => error as object,
  );
  const output = `${failure.stdout}${failure.stderr}`;
  expect(output).toContain(
    "packages/docs/src/content/docs/guides/unchecked.md:7: a code block of `ts` that nothing checks",
  );
  expect(output).toContain("unchecked.md:11: `file=packages/gone.ts`: there is no such file");
});

test("the development server shows a change of the contract", async () => {
  const copy = await copiedRepository();
  onTestFinished(() => copy[Symbol.asyncDispose]());
  const address = `${await copy.develop()}/reference/schemas/records-page/`;
  const shows = async (text: string) => (await (await fetch(address)).text()).includes(text);
  expect(await shows("The workspace that owns the record.")).toBe(true);
  const spec = join(copy.root, "spec/openapi.yaml");
  await writeFile(spec, (await readFile(spec, "utf8")).replace("that owns the record", "that holds the record"));
  await vi.waitFor(async () => expect(await shows("The workspace that holds the record.")).toBe(true), 30_000);
});

function textOf(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll("&quot;", '"')
    .replaceAll(/\s+/g, " ");
}
