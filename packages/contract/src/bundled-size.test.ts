import { expect, test } from "vitest";
import { bundledSize } from "./bundled-size.ts";

const VALIDATORS = "@cargo-records/validators";

test("the entry points of the validators are together under 6 kB, and shape alone is under 1 kB", async () => {
  const entries = ["", "/shape", "/strict"].map(
    (entry, index) => `export * as e${index} from "${VALIDATORS}${entry}";`,
  );
  const all = await bundledSize(entries.join("\n"));
  const shape = await bundledSize(`export * from "${VALIDATORS}/shape";`);
  const full = await bundledSize(`export * from "${VALIDATORS}";`);
  const page = await bundledSize(`export { validateRecordsPage } from "${VALIDATORS}";`);
  console.info(`gzip bytes: ${all} all levels, ${full} full, ${shape} shape, ${page} validateRecordsPage alone`);
  expect(all).toBeLessThan(6_000);
  expect(shape).toBeLessThan(1_000);
  // Sizes are real: more code is larger, and what is not imported is not there.
  expect(all).toBeGreaterThan(full);
  expect(page).toBeLessThan(full);
});
