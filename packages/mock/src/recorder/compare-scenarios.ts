import { differences } from "../differences.ts";
import type { Exchange, Json, Recording, Scenario } from "../recording.ts";
import { shapeOf } from "./shape.ts";
import { shapeChanges } from "./shape-changes.ts";

/** How a scenario that was recorded again differs from the one that is there. */
export interface Change {
  /** The file, by the name that it has now. */
  file: string;
  /** JSON pointer into the file; empty for the file as a whole. `*` stands for every element of a list. */
  pointer: string;
  /** `contract`: the API behaves differently. `values`: it answers the same way with other data. */
  kind: "contract" | "values";
  /** What changed, in words. The only value it may name is a word of the API, such as a status. */
  what: string;
}

/** Headers whose value is another one at every moment. */
const VOLATILE = /^(?:retry-after|ratelimit|(?:x-)?ratelimit-(?:remaining|reset))$/;
/** Places outside of bodies that are the contract itself. */
const FIXED =
  /^\/(?:request\/(?:method|path|authScheme)|response\/status|(?:request|response)\/headers\/content-type)$/;

/** The differences between two recordings of one scenario. When and by what they were made is none. */
export function compareScenarios(before: Scenario, after: Scenario): Change[] {
  const longer = before.recordings.length > after.recordings.length ? before.recordings : after.recordings;
  const about = (["title", "description"] as const).filter((key) => before[key] !== after[key]);
  return [
    ...about.map((key): Change => ({ file: "scenario.json", pointer: `/${key}`, kind: "values", what: "other text" })),
    ...longer.flatMap((_, index) => compareRecordings(before.recordings[index], after.recordings[index])),
  ];
}

function compareRecordings(before: Recording | undefined, after: Recording | undefined): Change[] {
  if (!before || !after) {
    const what = before ? "the exchange is gone" : "the exchange is new";
    return [{ file: (after ?? before)?.file ?? "", pointer: "", kind: "contract", what }];
  }
  const { file } = after;
  const renamed = before.file === file ? [] : [valueChange(file, "", `it was called ${before.file}`)];
  const sources = before.exchange.provenance.source === after.exchange.provenance.source;
  const source = sources ? [] : [valueChange(file, "/provenance/source", "another source")];
  return [...renamed, ...source, ...compareExchanges(file, comparable(before.exchange), comparable(after.exchange))];
}

function compareExchanges(file: string, before: Json, after: Json): Change[] {
  const shapes = shapeChanges(shapeOf([before]), shapeOf([after])).map((change): Change => {
    return { file, ...change, kind: "contract" };
  });
  const covered = new Set(shapes.map(({ pointer }) => pointer));
  const values = differences(before, after).filter(({ pointer }) => !isCovered(pointer, covered));
  return [
    ...shapes,
    ...values.map(({ pointer, recorded, asked }): Change => {
      if (FIXED.test(pointer)) return { file, pointer, kind: "contract", what: "other than it was" };
      const what =
        recorded === undefined ? "an element more" : asked === undefined ? "an element less" : "another value";
      return valueChange(file, pointer, what);
    }),
  ];
}

function valueChange(file: string, pointer: string, what: string): Change {
  return { file, pointer, kind: "values", what };
}

/** Whether a change of shape stands at a place or above it. */
function isCovered(pointer: string, covered: ReadonlySet<string>): boolean {
  const parts = pointer.replaceAll(/\/\d+(?=\/|$)/g, "/*").split("/");
  return parts.some((_, index) => covered.has(parts.slice(0, index + 1).join("/")) && index > 0);
}

/** What of an exchange is compared. A volatile header counts by being there. */
function comparable({ request, response }: Exchange): Json {
  return { request: { ...request, query: request.query ?? {} }, response: { ...response, headers: steady(response) } };
}

function steady({ headers }: Exchange["response"]): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, VOLATILE.test(name) ? "" : value]));
}
