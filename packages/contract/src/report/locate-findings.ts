import type { Finding } from "../suite/finding.ts";
import type { AcceptedFinding, ContractReport } from "./contract-report.ts";
import { fingerprints } from "./fingerprints.ts";
import { locator, type Position } from "./locator.ts";

const RECORDINGS = "packages/mock/recordings/";

/** Where a finding stands in a file of the repository. */
export interface Location extends Position {
  /** From the root of the repository, with slashes. */
  readonly file: string;
}

/** What locating adds to a finding. */
export interface Located {
  readonly id: string;
  /** Absent when the place of the finding is no file, such as a recording made wrong on purpose. */
  readonly location?: Location;
}

/** A report whose findings have ids and locations: what the report's texts are made of. */
export interface LocatedReport extends Omit<ContractReport, "findings" | "accepted"> {
  readonly findings: readonly (Finding & Located)[];
  readonly accepted: readonly (AcceptedFinding & Located)[];
}

/** The text of a file, named from the root of the repository; `undefined` when there is none. */
export type ReadText = (file: string) => string | undefined;

/** Gives every finding of a report its id and its location. */
export function locateFindings(report: ContractReport, readText: ReadText): LocatedReport {
  // One numbering for both lists: an accepted finding and an open one never share an id.
  const ids = fingerprints([...report.findings, ...report.accepted]);
  const locate = placeLocator(readText);
  const located = <F extends Finding>(finding: F, index: number): F & Located => {
    const location = locate(finding);
    return { ...finding, id: ids[index] as string, ...(location && { location }) };
  };
  return {
    ...report,
    findings: report.findings.map((finding, index) => located(finding, index)),
    accepted: report.accepted.map((finding, index) => located(finding, report.findings.length + index)),
  };
}

/** Locates findings, and reads each file once. */
function placeLocator(readText: ReadText): (finding: Finding) => Location | undefined {
  const files = new Map<string, { file: string; find: (pointer: string) => Position } | undefined>();
  return ({ place, pointer }) => {
    if (!files.has(place)) files.set(place, openPlace(place, readText));
    const opened = files.get(place);
    return opened && { file: opened.file, ...opened.find(pointer) };
  };
}

function openPlace(place: string, readText: ReadText) {
  for (const file of [`${RECORDINGS}${place}`, place]) {
    const text = readText(file);
    if (text !== undefined) return { file, find: locator(text) };
  }
  return undefined;
}
