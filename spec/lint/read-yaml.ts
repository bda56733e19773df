import { readFileSync } from "node:fs";
import { LineCounter, parseDocument } from "yaml";
import { UnusableInput } from "./unusable-input.ts";

/** The content of a YAML file; a missing file or a mistake in it is an `UnusableInput` that says where. */
export function readYaml(file: string): unknown {
  const lines = new LineCounter();
  const document = parseDocument(readText(file), { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error === undefined) return document.toJS();
  const { line, col } = lines.linePos(error.pos[0]);
  throw new UnusableInput(`${file}:${line}:${col}: invalid YAML: ${error.message}`);
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw new UnusableInput(`${file}: cannot be read: ${(cause as Error).message}`, { cause });
  }
}
