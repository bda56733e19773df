import { resolve } from "node:path";
import { expect, test } from "vitest";
import { recordings } from "../contract-spec.ts";
import { changeAt } from "../mutations/change-at.ts";
import { applyAccepted } from "../report/apply-accepted.ts";
import { readAccepted } from "../report/read-accepted.ts";
import { contract } from "./contract.ts";
import type { Finding } from "./finding.ts";
import { BAD_ANSWERS } from "./known-bad/bad-answers.ts";
import { BAD_PAGES } from "./known-bad/bad-pages.ts";
import { BAD_REQUESTS } from "./known-bad/bad-requests.ts";
import { checkRecording, suiteOf } from "./suite.ts";

const ROOT = resolve(import.meta.dirname, "../../../..");
const KNOWN_BAD = [...BAD_REQUESTS, ...BAD_ANSWERS, ...BAD_PAGES].map(
  ([fault, place, pointer, value, ...findings]) => ({ fault, place, pointer, value, findings }),
);

const suite = suiteOf(contract);
const ids = suite.map(({ id }) => id);
const told = ({ check, pointer, message }: Finding) => `${check} ${pointer} ${message}`;

test("every committed recording keeps to the contract, but for what is accepted", () => {
  const findings = recordings.flatMap((recording) => checkRecording(contract, suite, recording));
  const entries = readAccepted(ROOT).filter(({ check }) => ids.includes(check));
  expect(applyAccepted(findings, entries).findings).toEqual([]);
});

test.each(KNOWN_BAD)("$fault is found, and nothing else is", ({ place, pointer, value, findings }) => {
  const recording = recordings.find((one) => one.place === place);
  if (recording === undefined) throw new Error(`There is no recording ${place}.`);
  expect(checkRecording(contract, suite, recording)).toEqual([]);
  const { exchange } = changeAt(recording.exchange, pointer.split("/").slice(1), () => value);
  expect(checkRecording(contract, suite, { place, exchange }).map(told)).toEqual(findings);
});

test("every check has a known-bad case", () => {
  const found = KNOWN_BAD.flatMap(({ findings }) => findings.map((finding) => finding.split(" ")[0]));
  expect(new Set(found)).toEqual(new Set(ids));
});

test("a finding names the recording", () => {
  const [recording] = recordings;
  if (recording === undefined) throw new Error("There is no recording.");
  const { exchange } = changeAt(recording.exchange, ["request", "path"], () => "/all");
  expect(checkRecording(contract, suite, { place: "a/01-b.json", exchange })).toMatchObject([{ place: "a/01-b.json" }]);
});

test("no two checks have the same id", () => {
  expect(new Set(ids).size).toBe(ids.length);
});
