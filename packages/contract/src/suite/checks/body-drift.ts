import type { Payload } from "@cargo-records/mock";
import { bodyFaults } from "../body-faults.ts";
import type { Check, Fault, Subject } from "../check.ts";

export const bodyDrift: Check = {
  id: "body-drift",
  title: "A body holds no property, enum value or format that the spec does not know.",
  evidence: "packages/docs/decisions/0003-open-answers-closed-requests.md",
  *run(subject) {
    const { exchange, described } = subject;
    yield* beyond(subject, described.responseSchema, exchange.response, "/response");
    if (exchange.response.status !== 400) yield* beyond(subject, described.requestSchema, exchange.request, "/request");
  },
};

/** What the strict twin finds and the spec itself does not. */
function beyond({ contract }: Subject, place: string | undefined, payload: Payload, at: string): Fault[] {
  if (place === undefined) return [];
  const found = bodyFaults(contract, contract.full, place, payload, at).map((fault) => fault.pointer);
  return bodyFaults(contract, contract.strict, place, payload, at).filter((fault) => !found.includes(fault.pointer));
}
