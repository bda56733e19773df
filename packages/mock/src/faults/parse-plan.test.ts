import { describe, expect, test } from "vitest";
import { createFaults } from "./create-faults.ts";
import type { FaultPlan } from "./fault-plan.ts";
import { FaultPlanError } from "./fault-plan-error.ts";

const WHEN = "onRequest, every, from, random";

describe("a mistake in a plan is one clear error", () => {
  test.each<[unknown, string]>([
    [null, 'The plan must be an object like { onRequest: 1, fault: "reset" }, not null.'],
    ["reset", 'The plan must be an object like { onRequest: 1, fault: "reset" }, not another text.'],
    [
      [{ from: 1, fault: "reset" }, 3],
      'Entry 2 of the plan must be an object like { onRequest: 1, fault: "reset" }, not 3.',
    ],
    [{ fault: "reset" }, `The plan must have exactly one of ${WHEN}; it has none.`],
    [
      { onRequest: 1, from: 2, fault: "reset" },
      `The plan must have exactly one of ${WHEN}; it has onRequest and from.`,
    ],
    [{ onRequest: 0, fault: "reset" }, "The plan: onRequest must be a whole number from 1, the first request, not 0."],
    [
      { onRequest: [1, 1.5], fault: "reset" },
      "The plan: onRequest must be a whole number from 1, the first request, not 1.5.",
    ],
    [{ onRequest: [], fault: "reset" }, "The plan: onRequest must name a request, not an empty list."],
    [{ every: -1, fault: "reset" }, "The plan: every must be a whole number from 1, the first request, not -1."],
    [
      { from: "1", fault: "reset" },
      "The plan: from must be a whole number from 1, the first request, not another text.",
    ],
    [{ from: 1 }, "The plan: fault must be the name of a fault, not undefined; faultCatalogue lists all names."],
    [
      { from: 1, fault: "cut-boddy" },
      'The plan: there is no fault "cut-boddy". Did you mean "cut-body"? faultCatalogue lists all names.',
    ],
    [
      { from: 1, fault: "toString" },
      'The plan: there is no fault "toString". Did you mean "slow-drip"? faultCatalogue lists all names.',
    ],
    [
      { from: 1, fault: "cut-body", atBytes: 3 },
      'The plan: cut-body has no parameter "atBytes". Did you mean "atByte"? It has: atByte, framing.',
    ],
    [{ from: 1, fault: "reset", atByte: 3 }, 'The plan: reset has no parameter "atByte", nor any other.'],
    [{ from: 1, fault: "cut-body", atByte: -1 }, "The plan: atByte of cut-body must be a whole number from 0, not -1."],
    [
      { from: 1, fault: "cut-body", framing: "none" },
      'The plan: framing of cut-body must be one of "chunked", "content-length", not another text.',
    ],
    [
      { from: 1, fault: "rate-limited-429", retryAfter: 1.5 },
      'The plan: retryAfter of rate-limited-429 must be a whole number of seconds from 0, "date", "nonsense" or "none", not 1.5.',
    ],
    [{ from: 1, fault: "gzip-cut", keep: 2 }, "The plan: keep of gzip-cut must be a number from 0 to 1, not 2."],
    [
      { from: 1, fault: "other-shape", pointer: "records" },
      'The plan: pointer of other-shape must be a JSON pointer, like "/records/0/status", not another text.',
    ],
    [
      { from: 1, fault: "other-shape", value: { a: [Number.NaN] } },
      "The plan: value of other-shape must be a JSON value, not an object.",
    ],
    [
      { from: 1, fault: "filter-ignored", keys: [1] },
      'The plan: keys of filter-ignored must be "all" or a list of keys, not a list.',
    ],
    [
      { random: { seed: 1, rate: 1, faults: ["reset"] }, fault: "reset" },
      'The plan: "fault" cannot stand beside random; give it to an entry of random.faults.',
    ],
    [{ random: 3 }, "The plan: random must have seed, rate and faults, not be 3."],
    [{ random: { seed: 1, rate: 1, fault: [] } }, 'The plan: random has no key "fault"; it has: seed, rate, faults.'],
    [
      { random: { seed: -1, rate: 1, faults: ["reset"] } },
      "The plan: random.seed must be a whole number from 0 to 4294967295, not -1.",
    ],
    [
      { random: { seed: 1, rate: 1.1, faults: ["reset"] } },
      "The plan: random.rate must be a number from 0 to 1, not 1.1.",
    ],
    [
      { random: { seed: 1, rate: 1, faults: [] } },
      "The plan: random.faults must be a list of faults, not an empty list.",
    ],
    [
      { random: { seed: 1, rate: 1, faults: ["reset", "html"] } },
      'The plan: there is no fault "html". Did you mean "html-200"? faultCatalogue lists all names.',
    ],
    [
      { random: { seed: 1, rate: 1, faults: [{ fault: "slow-drip", bytesPerChunk: 0 }] } },
      "The plan: bytesPerChunk of slow-drip must be a whole number from 1, not 0.",
    ],
  ])("%j", (plan, message) => {
    const create = () => createFaults(plan as FaultPlan);
    expect(create).toThrow(FaultPlanError);
    expect(create).toThrow(new FaultPlanError(message));
  });

  test("no message repeats a token", () => {
    const plan = { from: 1, fault: "stale-token", token: ["canary"] } as unknown as FaultPlan;
    expect(() => createFaults(plan)).toThrow("token of stale-token must be a text that is not empty, not a list.");
  });

  test("a parameter that is undefined has its default", () => {
    const plan = { from: 1, fault: "cut-body", atByte: undefined } as unknown as FaultPlan;
    expect(() => createFaults(plan)).not.toThrow();
  });
});
