import { readRecordings } from "@cargo-records/mock";
import document from "@cargo-records/spec/openapi.json" with { type: "json" };
import strictTwin from "@cargo-records/spec/strict.json" with { type: "json" };
import { checkAgainst, type ExchangeCheck } from "./check-exchange.ts";
import type { Json } from "./document.ts";

/** The spec as published. */
export const spec: Json = document;

/** The checks that every recording passes. */
export const checks: Readonly<Record<"spec" | "strict twin", ExchangeCheck>> = {
  spec: checkAgainst(document),
  "strict twin": checkAgainst(strictTwin),
};

/** Every recording of the mock, with the place it stands at. */
export const recordings = (await readRecordings()).flatMap(({ name, recordings }) =>
  recordings.map(({ file, exchange }) => ({ place: `${name}/${file}`, scenario: name, exchange })),
);
