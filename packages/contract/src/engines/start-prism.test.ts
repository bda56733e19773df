import { join } from "node:path";
import { expect, test } from "vitest";
import { startPrism } from "./start-prism.ts";

const SPEC = join(import.meta.dirname, "../../../../spec/openapi.yaml");
const UPSTREAM = "http://127.0.0.1:9";

test("a proxy listens until it is disposed of", async () => {
  const prism = await startPrism(SPEC, UPSTREAM);
  expect((await fetch(`${prism.url}/nowhere`)).status).toBeGreaterThanOrEqual(400);
  await prism[Symbol.asyncDispose]();
  await expect(fetch(prism.url)).rejects.toThrow("fetch failed");
});

test("a proxy that does not start says why", async () => {
  await expect(startPrism("no-such-file.yaml", UPSTREAM)).rejects.toThrow(
    /ended before it listened(.|\n)*no-such-file/,
  );
});
