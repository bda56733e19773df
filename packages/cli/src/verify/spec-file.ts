import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { isMap, isScalar, LineCounter, type Pair, parseDocument, type YAMLMap } from "yaml";
import { fileError } from "../errors/file-error.ts";
import { usageError } from "../errors/usage-error.ts";

/** The description as YAML, with the lines that its parts stand on. */
export interface SpecFile {
  readonly path: string;
  readonly lines: readonly string[];
  /** Its content. */
  readonly document: unknown;
  /** The lines of a property, counted from 0; undefined when it is not there or does not have lines of its own. */
  linesOf(keys: readonly string[]): Lines | undefined;
}

export interface Lines {
  /** The first line, which has the key, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** How far the key is indented. */
  readonly indent: string;
}

/** The description that this command was built with. */
const PACKAGED = import.meta.resolve("@cargo-records/spec/openapi.yaml");

/** @throws {CommandError} when the file cannot be read, or is no description of the endpoint. */
export async function readSpec(path: string | undefined): Promise<SpecFile> {
  const file = path ?? fileURLToPath(PACKAGED);
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    throw fileError(error, "read", file);
  }
  const counter = new LineCounter();
  const parsed = parseDocument(text, { lineCounter: counter });
  const document = parsed.errors.length > 0 ? undefined : parsed.toJS();
  if (!Object(Object(document)["components"])["schemas"]) {
    throw usageError(`${file} is not an OpenAPI description as YAML.`, "Expected spec/openapi.yaml of the repository.");
  }
  const lineAt = (offset: number): number => counter.linePos(offset).line - 1;
  return {
    path: path ?? "spec/openapi.yaml",
    lines: text.split("\n"),
    document,
    linesOf(keys) {
      const owner = keys.length > 1 ? parsed.getIn(keys.slice(0, -1), true) : parsed.contents;
      const pair = isMap(owner) && !owner.flow ? pairOf(owner, keys.at(-1)) : undefined;
      const start = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
      const end = Object(pair?.value).range?.[1] as number | undefined;
      if (start === undefined || end === undefined) return undefined;
      const { line, col } = counter.linePos(start);
      return { from: line - 1, to: lineAt(Math.max(start, end - 1)) + 1, indent: " ".repeat(col - 1) };
    },
  };
}

function pairOf(map: YAMLMap, key: string | undefined): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}
