import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { DEVIATIONS } from "../test-support/deviations.ts";
import { apply, folderWith, serve, verify } from "../test-support/verify-emulator.ts";

const PACKAGED = fileURLToPath(import.meta.resolve("@cargo-records/spec/openapi.yaml"));

test("names each of the deviations and nothing else, and its patch makes it clean", async () => {
  const first = await folderWith(await readFile(PACKAGED, "utf8"));
  await verify(first, await serve({}));
  await apply(first);
  const known = await readFile(join(first, "spec/openapi.yaml"), "utf8");
  expect(DEVIATIONS.length).toBeGreaterThanOrEqual(12);
  for (const { id, ...deviation } of DEVIATIONS) {
    const cwd = await folderWith(known);
    const baseUrl = await serve(deviation);
    expect(await verify(cwd, baseUrl), id).toMatchObject({ code: 8, ids: [id] });
    await apply(cwd);
    expect(await verify(cwd, baseUrl), `${id}, patched`).toEqual({ code: 0, ids: [], stderr: "" });
  }
});
