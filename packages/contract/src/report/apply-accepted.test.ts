import { expect, test } from "vitest";
import type { Finding } from "../suite/finding.ts";
import { applyAccepted } from "./apply-accepted.ts";
import type { AcceptedEntry } from "./read-accepted.ts";

const FINDING: Finding = {
  check: "status-listed",
  place: "unavailable/01-list.json",
  pointer: "/response/status",
  message: "503 has no entry of its own.",
};
const ENTRY: AcceptedEntry = {
  check: "status-listed",
  place: "unavailable/*.json",
  reason: "It is what default stands for.",
  review: "2027-05-24",
};
const { reason, review } = ENTRY;

test("a finding without an entry stays a finding", () => {
  expect(applyAccepted([FINDING], [])).toEqual({ findings: [FINDING], accepted: [] });
});

test("an entry accepts what it names, with reason and review date", () => {
  const other = { ...FINDING, check: "response-schema" };
  expect(applyAccepted([other, FINDING], [ENTRY])).toEqual({
    findings: [other],
    accepted: [{ ...FINDING, reason, review }],
  });
});

test.each<[Partial<AcceptedEntry>, boolean]>([
  [{ place: "**" }, true],
  [{ place: "unavailable/01-list.json" }, true],
  [{ place: "*.json" }, false],
  [{ place: "unavailable" }, false],
  [{ check: "status-*" }, false],
  [{ pointer: "/response/*" }, true],
  [{ pointer: "/response/status" }, true],
  [{ pointer: "/response" }, false],
])("an entry with %j accepts: %s", (change, accepts) => {
  expect(applyAccepted([FINDING], [{ ...ENTRY, ...change }]).accepted.length === 1).toBe(accepts);
});

test("an entry that nothing needs is a finding at its place in the file", () => {
  const unused = { ...ENTRY, check: "body-size", pointer: "/response/body" };
  expect(applyAccepted([FINDING], [ENTRY, unused]).findings).toEqual([
    {
      check: "accepted-unused",
      place: "packages/contract/accepted.yaml",
      pointer: "/1",
      message:
        "body-size in unavailable/*.json at /response/body is accepted, but nothing of the kind is found any more. Delete the entry.",
    },
  ]);
});

test("two entries for one finding are both needed, and the first gives the reason", () => {
  const { findings, accepted } = applyAccepted([FINDING], [ENTRY, { ...ENTRY, reason: "Another." }]);
  expect({ findings, reasons: accepted.map((finding) => finding.reason) }).toEqual({ findings: [], reasons: [reason] });
});

test("nothing can accept an unused entry", () => {
  const entry = { ...ENTRY, check: "accepted-unused", place: "**" };
  expect(applyAccepted([], [entry]).findings.map(({ check }) => check)).toEqual(["accepted-unused"]);
});
