import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { UnusableInput } from "./report/unusable-input.ts";

/**
 * The entries of a YAML file that is a list; none for an empty file.
 *
 * @param root - The root of the repository.
 * @param file - The file, from the root on, as messages name it.
 * @param problemOf - What is wrong with an entry, in words that go on after "the entry"; undefined when nothing is.
 * @throws {UnusableInput} with the line, when the file or an entry is of another form.
 */
export function readYamlList<Entry>(
  root: string,
  file: string,
  problemOf: (entry: unknown) => string | undefined,
): Entry[] {
  const lines = new LineCounter();
  const document = parseDocument(readText(root, file), { lineCounter: lines, prettyErrors: false });
  const refuse = (offset: number, problem: string) => {
    return new UnusableInput(`${file}:${lines.linePos(offset).line}: ${problem}`);
  };
  const [error] = document.errors;
  if (error !== undefined) throw refuse(error.pos[0], `invalid YAML: ${error.message}`);
  if (document.contents === null) return [];
  if (!isSeq(document.contents)) throw refuse(document.contents.range[0], "expected a list of entries");
  return document.contents.items.map((node) => {
    const entry = (node as Node).toJS(document);
    const problem = problemOf(entry);
    if (problem !== undefined) throw refuse((node as Node).range?.[0] ?? 0, `the entry ${problem}`);
    return entry;
  });
}

function readText(root: string, file: string): string {
  try {
    return readFileSync(join(root, file), "utf8");
  } catch (cause) {
    throw new UnusableInput(`${file} cannot be read: ${(cause as Error).message}`, { cause });
  }
}
