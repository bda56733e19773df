import { expect, test } from "vitest";
import { bundledSize } from "./bundled-size.ts";

const VALIDATORS = "@cargo-records/validators";
const CLIENT = "@cargo-records/client";

/** Packages that only some entry points of the client may load. */
const ELSEWHERE = ["openapi-fetch", "@opentelemetry/api"] as const;

test("the entry points of the validators are together under 6 kB, and shape alone is under 1 kB", async () => {
  const entries = ["", "/shape", "/strict"].map(
    (entry, index) => `export * as e${index} from "${VALIDATORS}${entry}";`,
  );
  const { atOnce: all } = await bundledSize(entries.join("\n"));
  const { atOnce: shape } = await bundledSize(`export * from "${VALIDATORS}/shape";`);
  const { atOnce: full } = await bundledSize(`export * from "${VALIDATORS}";`);
  const { atOnce: page } = await bundledSize(`export { validateRecordsPage } from "${VALIDATORS}";`);
  console.info(`gzip bytes: ${all} all levels, ${full} full, ${shape} shape, ${page} validateRecordsPage alone`);
  expect(all).toBeLessThan(6_000);
  expect(shape).toBeLessThan(1_000);
  // Sizes are real: more code is larger, and what is not imported is not there.
  expect(all).toBeGreaterThan(full);
  expect(page).toBeLessThan(full);
});

test("the client with every behaviour is at most 8.8 kB, and the full check and loops come when they are asked for", async () => {
  const { atOnce, onDemand, modules } = await bundledSize(`export { createClient } from "${CLIENT}";`);
  console.info(`gzip bytes: ${atOnce} createClient, ${onDemand} the full check and loops, on demand`);
  // The aim is 8 kB, which it was before listings could be looped over.
  expect(atOnce).toBeLessThanOrEqual(8_800);
  expect(onDemand).toBeGreaterThan(0);
  expect(ELSEWHERE.flatMap((name) => modulesOf(name, modules))).toEqual([]);
  // Full checks are in no chunk that is loaded at once; those of the shape are.
  expect(modules.filter((path) => path.endsWith("/generated/full.js"))).toEqual([]);
  expect(modules.filter((path) => path.endsWith("/generated/shape.js"))).toHaveLength(1);
});

test("a static import of the full check would be seen, and counted at once", async () => {
  const lazy = await bundledSize(`export { createClient } from "${CLIENT}";`);
  const eager = await bundledSize(`export { createClient } from "${CLIENT}";\nexport * from "${VALIDATORS}";`);
  expect(eager.modules.filter((path) => path.endsWith("/generated/full.js"))).toHaveLength(1);
  expect(eager.atOnce).toBeGreaterThan(lazy.atOnce + 500);
});

test.each([
  { entry: "http", name: ELSEWHERE[0] },
  { entry: "otel", name: ELSEWHERE[1] },
])("$name is loaded by the entry ./$entry, so the look for it can find it", async ({ entry, name }) => {
  const { modules } = await bundledSize(`export * from "${CLIENT}/${entry}";`);
  expect(modulesOf(name, modules)).not.toEqual([]);
});

function modulesOf(name: string, modules: readonly string[]): string[] {
  return modules.filter((path) => path.includes(`/node_modules/${name}/`));
}
