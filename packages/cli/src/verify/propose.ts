import type { SchemaDeviation } from "./check-schema.ts";
import { LEARNED, PROMISED } from "./compare.ts";
import type { Observed } from "./observed.ts";
import type { Edit } from "./patch.ts";
import type { SpecFile } from "./spec-file.ts";
import { resolve } from "./spec-place.ts";

const PATH = ["paths", "/orchestration/records/list"];
/** What evidence is called that an answer gives. */
const OBSERVED = "observed";
const UPGRADED: readonly unknown[] = ["vendor-client", "inferred"];

/** What the description would say after these observations, as edits of its lines. */
export function propose(spec: SpecFile, observed: Observed): Edit[] {
  const edits = [
    ...operationEdits(spec, "get", observed.get === 200 ? {} : { answers: observed.get }),
    ...operationEdits(spec, "post", observed.post === 200 ? factsOf(spec, observed) : { answers: observed.post }),
    ...observed.schema.flatMap((deviation) => schemaEdits(spec, deviation)),
    ...evidenceEdits(spec, observed),
  ];
  // Two deviations may want the same, such as a new value in two places that share an enum.
  return [...new Map(edits.map((edit) => [JSON.stringify(edit), edit])).values()];
}

/** What stands in `x-observed` of the search. What was not seen this time stays as it was. */
function factsOf(spec: SpecFile, observed: Observed): Record<string, unknown> {
  const stated = statedAt(spec, "post");
  const facts: Record<string, unknown> = {};
  for (const key of LEARNED) facts[key] = observed[key] ?? stated[key];
  for (const [key, promised] of Object.entries(PROMISED)) {
    const seen = observed[key as keyof typeof PROMISED] ?? stated[key];
    if (seen !== promised) facts[key] = seen;
  }
  const before = Object(stated["filters"]) as Record<string, unknown>;
  const filters = Object.entries({ ...before, ...known(observed.filters) }).filter(
    ([, verdict]) => verdict !== "honoured",
  );
  if (filters.length > 0) facts["filters"] = Object.fromEntries(filters);
  return known(facts);
}

/** `x-observed` of an operation, as the description has it. */
export function statedAt(spec: SpecFile, method: "get" | "post"): Readonly<Record<string, unknown>> {
  const keys = [...PATH, method, "x-observed"];
  return Object(keys.reduce<unknown>((inner, key) => (Object(inner) as Record<string, unknown>)[key], spec.document));
}

function operationEdits(spec: SpecFile, method: "get" | "post", facts: Readonly<Record<string, unknown>>): Edit[] {
  const before = spec.linesOf([...PATH, method, "x-observed"]);
  const next = spec.linesOf([...PATH, method, method === "get" ? "responses" : "requestBody"]);
  const at = before ?? (next && { ...next, to: next.from });
  if (!at || JSON.stringify(facts) === JSON.stringify(statedAt(spec, method))) return [];
  const lines =
    Object.keys(facts).length === 0
      ? []
      : [`${at.indent}x-observed: # written by \`cargo-records verify\``, ...yamlLines(facts, `${at.indent}  `)];
  return before || lines.length > 0 ? [{ from: at.from, to: at.to, lines }] : [];
}

function yamlLines(value: Readonly<Record<string, unknown>>, indent: string): string[] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === "object" && inner !== null
      ? [`${indent}${key}:`, ...yamlLines(inner as Record<string, unknown>, `${indent}  `)]
      : [`${indent}${key}: ${scalar(inner)}`],
  );
}

function schemaEdits(spec: SpecFile, { kind, place, value }: SchemaDeviation): Edit[] {
  if (!place) return [];
  const { owner, property, schema } = place;
  if (kind === "undocumented") {
    const lines = spec.linesOf([...owner, "properties"]);
    if (!lines) return [];
    const indent = `${lines.indent}  `;
    const type = value === "null" ? '"null"' : value;
    return [
      {
        from: lines.to,
        to: lines.to,
        lines: [
          `${indent}${scalar(property)}:`,
          `${indent}  description: Seen in answers; what it means is not known.`,
          `${indent}  type: ${type}`,
          ...(value === "array" ? [`${indent}  items: {}`] : []),
          `${indent}  x-evidence: ${OBSERVED}`,
        ],
      },
    ];
  }
  if (kind === "missing") return missingEdits(spec, owner, property);
  if (kind === "null" && schema)
    return rewrite(spec, [...resolve(spec.document, schema, undefined), "type"], (line) =>
      line.replace(/type: (\w+)/, 'type: [$1, "null"]'),
    );
  if (kind === "new value" && schema) return enumEdits(spec, resolve(spec.document, schema, undefined), value);
  return [];
}

function missingEdits(spec: SpecFile, owner: readonly string[], property: string): Edit[] {
  const required = spec.linesOf([...owner, "required"]);
  if (!required) return [];
  for (let line = required.from; line < required.to; line++) {
    const text = spec.lines[line] ?? "";
    if (text.trim() === `- ${property}`) return [{ from: line, to: line + 1, lines: [] }];
    const inList = new RegExp(`(?<=[[ ])${property}(?:, |(?=\\]))`);
    if (inList.test(text))
      return [{ from: line, to: line + 1, lines: [text.replace(inList, "").replace(/, \]/, "]")] }];
  }
  return [];
}

function enumEdits(spec: SpecFile, schema: readonly string[], value: string): Edit[] {
  const words = spec.linesOf([...schema, "x-enumDescriptions"]);
  return [
    ...rewrite(spec, [...schema, "enum"], (line) => line.replace(/\](?=[^\]]*$)/, `, ${scalar(value)}]`)),
    ...(words
      ? [
          {
            from: words.to,
            to: words.to,
            lines: [`${words.indent}  ${scalar(value)}: Seen in answers; what it means is not known.`],
          },
        ]
      : []),
  ];
}

/** Evidence of what was seen at work is no longer second-hand. */
function evidenceEdits(spec: SpecFile, { post, filters, seen, limit, offset }: Observed): Edit[] {
  if (post !== 200) return [];
  const filterKeys = Object.entries({ ...filters, limit, offset }).flatMap(([key, verdict]) =>
    verdict === "honoured" ? [key] : [],
  );
  const schemas = ["components", "schemas"];
  return [
    ...evidenceEdit(spec, [...PATH, "post"], false),
    ...filterKeys.flatMap((key) => evidenceEdit(spec, [...schemas, "RecordsFilter", "properties", key], true)),
    ...seen.flatMap((key) => evidenceEdit(spec, [...schemas, "OrchestrationRecord", "properties", key], false)),
  ];
}

/** @param isAdded - Whether it is written where the place only inherits its evidence. */
function evidenceEdit(spec: SpecFile, keys: readonly string[], isAdded: boolean): Edit[] {
  const stated = [...keys, "x-evidence"].reduce<unknown>(
    (inner, key) => (Object(inner) as Record<string, unknown>)[key],
    spec.document,
  );
  if (UPGRADED.includes(stated)) {
    return rewrite(spec, [...keys, "x-evidence"], (line) =>
      line.replace(/x-evidence: [\w-]+/, `x-evidence: ${OBSERVED}`),
    );
  }
  const description = stated === undefined && isAdded ? spec.linesOf([...keys, "description"]) : undefined;
  if (!description) return [];
  return [{ from: description.to, to: description.to, lines: [`${description.indent}x-evidence: ${OBSERVED}`] }];
}

/** Changes a property that stands on one line. */
function rewrite(spec: SpecFile, keys: readonly string[], change: (line: string) => string): Edit[] {
  const at = spec.linesOf(keys);
  if (!at || at.to !== at.from + 1) return [];
  const line = spec.lines[at.from] ?? "";
  return change(line) === line ? [] : [{ from: at.from, to: at.to, lines: [change(line)] }];
}

function scalar(value: unknown): string {
  return typeof value === "string" && !/^[A-Za-z][\w -]*$/.test(value) ? JSON.stringify(value) : String(value);
}

function known<Value>(values: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== "unknown"));
}
