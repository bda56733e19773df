import type { RecordsFilter } from "@cargo-records/types";
import { validateRecordsFilter } from "@cargo-records/validators";
import { type Command, InvalidArgumentError, Option } from "commander";
import { usageError } from "../errors/usage-error.ts";
import type { World } from "../world.ts";
import { FILTER_FLAGS, type FilterFlag, type FlagKind } from "./filter-flags.ts";
import { nearest } from "./nearest.ts";
import { wholeNumber } from "./parse-number.ts";
import { parseTime } from "./parse-time.ts";
import { parseUuidV4 } from "./parse-uuid.ts";

const GROUP = "Filter (a record must match all of them):";
const PLACEHOLDER: Readonly<Record<FlagKind, string>> = {
  text: "text",
  "uuid-v4": "uuid",
  time: "time",
  number: "number",
  boolean: "yes|no",
  choice: "name",
  json: "json",
};

/** Adds a flag for every key of the filter. */
export function addFilterOptions(command: Command, world: World): void {
  for (const flag of FILTER_FLAGS) {
    const { name, alias, kind, isList, choices, description } = flag;
    // Not variadic: that would take the arguments of a command for values.
    const value = `<${PLACEHOLDER[kind]}>`;
    const repeated = isList ? " May be given several times." : "";
    const about = `${description}${choices ? ` One of: ${choices.join(", ")}.` : ""}${repeated}`;
    const also = alias === undefined ? "" : ` Also --${alias}.`;
    command.addOption(
      new Option(`--${name} ${value}`, `${about}${also}`).argParser(parserOf(flag, world)).helpGroup(GROUP),
    );
    if (alias !== undefined) {
      command.addOption(new Option(`--${alias} ${value}`).argParser(parserOf(flag, world)).hideHelp());
    }
  }
  command.addOption(
    new Option(
      "--node <slug:status>",
      "Records in which a node has this status: absent, pending, success, error; and :text to look for. May be given several times.",
    )
      .argParser((text: string, before: readonly object[] = []) => [...before, parseNode(text)])
      .helpGroup(GROUP),
  );
}

/** The filter that the parsed flags ask for. */
export function filterOf(options: Readonly<Record<string, unknown>>): RecordsFilter {
  const filter: Record<string, unknown> = {};
  for (const { key, name, alias } of FILTER_FLAGS) {
    const given = [name, alias].filter((flag) => flag !== undefined && options[camelCase(flag)] !== undefined);
    if (given.length > 1) throw usageError(`--${name} and --${alias} are the same; leave one of them out.`);
    if (given[0] !== undefined) filter[key] = options[camelCase(given[0])];
  }
  const { node } = options;
  if (node !== undefined) {
    if (filter["executionsFilter"] !== undefined) {
      throw usageError("--node and --executions-filter say the same in two ways; leave one of them out.");
    }
    filter["executionsFilter"] = { conjonction: "and", groups: [{ conjonction: "and", conditions: node }] };
  }
  checkOrder(filter, "created");
  checkOrder(filter, "updated");
  const { issues } = validateRecordsFilter(filter);
  if (issues) {
    const told = issues.map(({ pointer, message }) => `${pointer}: ${message}`).join("; ");
    throw usageError(`The API would refuse this filter: ${told}.`);
  }
  return filter as RecordsFilter;
}

function parserOf({ kind, isList, choices }: FilterFlag, world: World): (text: string, before: unknown) => unknown {
  const parse = (text: string): unknown => {
    if (kind === "uuid-v4") return parseUuidV4(text);
    if (kind === "time") return parseTime(text, world.now());
    if (kind === "number") return wholeNumber()(text);
    if (kind === "boolean") return parseBoolean(text);
    if (kind === "json") return parseJson(text);
    if (kind === "choice") return parseChoice(text, choices ?? []);
    return text;
  };
  if (!isList) return parse;
  // Ids may hold commas; the names of a choice do not.
  return (text, before) => [
    ...((before ?? []) as unknown[]),
    ...(kind === "choice" ? text.split(",").map(parse) : [parse(text)]),
  ];
}

function parseBoolean(text: string): boolean {
  if (text === "yes" || text === "true") return true;
  if (text === "no" || text === "false") return false;
  throw new InvalidArgumentError("Expected yes or no.");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidArgumentError("Expected JSON.");
  }
}

function parseChoice(text: string, choices: readonly string[]): string {
  if (choices.includes(text)) return text;
  const guess = nearest(text, choices);
  throw new InvalidArgumentError(`${guess ? `Did you mean ${guess}? ` : ""}Expected one of ${choices.join(", ")}.`);
}

function parseNode(text: string): object {
  const [, nodeSlug, status, value] = /^([^:]+):([^:]+)(?::(.+))?$/s.exec(text) ?? [];
  if (nodeSlug === undefined || !["absent", "pending", "success", "error"].includes(status ?? "")) {
    throw new InvalidArgumentError(
      "Expected the slug of a node and a status, such as enrich:error or enrich:error:quota.",
    );
  }
  return { kind: "node", nodeSlug, status, ...(value !== undefined && { value }) };
}

function checkOrder(filter: Readonly<Record<string, unknown>>, what: "created" | "updated"): void {
  const [after, before] = [filter[`${what}After`], filter[`${what}Before`]] as (string | undefined)[];
  if (after !== undefined && before !== undefined && after > before) {
    throw usageError(`Nothing is ${what} after ${after} and before ${before}: the first is the later one.`);
  }
}

function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
