import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { regionOf } from "../markdown/region.ts";
import { slugOf } from "../reference/addresses.ts";

const SAMPLES = join(process.cwd(), "samples");

/** The program, or the command line, that shows an operation, which a test runs; `undefined` while nobody has written it. */
export function operationSample(operationId: string, kind: "ts" | "sh" = "ts"): string | undefined {
  const file = join(SAMPLES, `${slugOf(operationId)}.${kind}`);
  return existsSync(file) ? regionOf(readFileSync(file, "utf8")) : undefined;
}
