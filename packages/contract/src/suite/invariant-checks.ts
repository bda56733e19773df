import { type Json, pointer } from "../document.ts";
import type { Check, Fault, Subject } from "./check.ts";
import { INVARIANTS, type Invariant } from "./invariants/invariants.ts";

/**
 * A check for each invariant that a document states in `x-invariants`: on a schema for each value that it describes, on an
 * operation for each exchange that succeeded.
 *
 * @throws when an invariant is stated that no code checks.
 */
export function invariantChecks(document: Json): Check[] {
  const onSchemas = Object.entries<Json>(document.components.schemas).flatMap(([name, schema]) =>
    statedIn(schema, `#/components/schemas/${name}`, (run, place) => (subject) => inBodies(subject, place, run)),
  );
  const onOperations = Object.entries<Json>(document.paths).flatMap(([path, item]) =>
    Object.entries<Json>(item).flatMap(([method, operation]) =>
      statedIn(operation, `#${pointer("paths", path, method)}`, (run) => (subject) => {
        const { exchange, described } = subject;
        return described.operation === operation && exchange.response.status < 300 ? run(exchange, exchange) : [];
      }),
    ),
  );
  return [...onSchemas, ...onOperations];
}

function statedIn(
  holder: Json,
  place: string,
  runOf: (invariant: Invariant, place: string) => (subject: Subject) => Iterable<Fault>,
): Check[] {
  return (holder?.["x-invariants"] ?? []).map(({ id, description }: { id: string; description: string }) => {
    const invariant = INVARIANTS[id];
    if (invariant === undefined) {
      throw new Error(`${place} states the invariant "${id}", which no code checks: add it under suite/invariants.`);
    }
    return { id, title: description, evidence: `spec/openapi.yaml${place}`, run: runOf(invariant, place) };
  });
}

/** Runs an invariant on every object of both bodies that a schema describes. */
function* inBodies({ instances, exchange }: Subject, place: string, run: Invariant): Generator<Fault> {
  for (const { value, pointer: at } of instances().get(place) ?? []) {
    for (const fault of run(value, exchange)) yield { ...fault, pointer: at + fault.pointer };
  }
}
