import type { Exchange } from "@cargo-records/mock";
import { expect, test } from "vitest";
import { compile } from "./compile.ts";
import { recordings, spec } from "./contract-spec.ts";
import { describeExchange } from "./described-exchange.ts";
import { scratchFolder } from "./scratch-folder.ts";

/** TypeScript that states every recording as a literal of the generated type that it must have. */
function statementOf(exchanges: readonly Exchange[]): string {
  const statements = exchanges.flatMap((exchange) => {
    const { operation, responseKey, requestSchema } = describeExchange(spec, exchange);
    const type = `operations["${operation.operationId}"]`;
    const status = responseKey === "default" ? '"default"' : responseKey;
    const response = [exchange.response.body, `${type}["responses"][${status}]["content"]["application/json"]`];
    const request = [exchange.request.body, `${type}["requestBody"]["content"]["application/json"]`];
    return [response, ...(requestSchema && exchange.response.status !== 400 ? [request] : [])];
  });
  const lines = statements.map(
    ([body, type], index) => `export const body${index}: ${type} = ${JSON.stringify(body)};`,
  );
  return ['import type { operations } from "@cargo-records/types";', ...lines, ""].join("\n");
}

test("every recording has the generated types", async () => {
  const text = statementOf(recordings.map(({ exchange }) => exchange));
  expect(await compile(await scratchFolder(), { "recordings.ts": text })).toBe("");
});

test.each([
  ["a number for a text", "title", 1, "Type 'number' is not assignable to type 'string'"],
  ["null where none may stand", "id", null, "Type 'null' is not assignable to type 'string'"],
  ["a property that the types do not know", "brandNew", 1, "'\"brandNew\"' does not exist in type"],
])("%s does not compile", async (_name, key, value, message) => {
  const exchange = structuredClone(
    recordings.find(({ place }) => place === "reference-page-sample/01-list.json")?.exchange,
  );
  const body = exchange?.response.body as { records: Record<string, unknown>[] };
  Object.assign(body.records[0] ?? {}, { [key]: value });
  const said = await compile(await scratchFolder(), { "recordings.ts": statementOf([exchange as Exchange]) });
  expect(said).toContain(message);
});
