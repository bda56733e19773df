import type { Checkpoint } from "@cargo-records/client";

/** A line of a journal that a process writes while it lists, so that another one can go on with it. */
export type JournalLine =
  /** A process begins, from the last checkpoint; what was written after that one will come again. */
  | { readonly begins: true }
  | { readonly key: string }
  | { readonly checkpoint: Checkpoint }
  /** The listing came to its end. */
  | { readonly ends: true };

export interface Journal {
  /** The keys of the records up to the last checkpoint, or up to the end. */
  readonly keys: readonly string[];
  readonly checkpoint: Checkpoint | undefined;
  readonly isOver: boolean;
}

/** Begins with a line break: the line before may have been cut off when its process was killed. */
export function journalLine(line: JournalLine): string {
  return `\n${JSON.stringify(line)}`;
}

/** Reads a journal. A line that was cut off counts for nothing. */
export function readJournal(text: string): Journal {
  const keys: string[] = [];
  let kept = 0;
  let checkpoint: Checkpoint | undefined;
  let isOver = false;
  for (const line of text.split("\n").flatMap(parsed)) {
    if ("begins" in line) keys.length = kept;
    else if ("key" in line) keys.push(line.key);
    else if ("ends" in line) isOver = true;
    else [checkpoint, kept] = [line.checkpoint, keys.length];
  }
  return { keys: isOver ? keys : keys.slice(0, kept), checkpoint, isOver };
}

function parsed(line: string): JournalLine[] {
  try {
    return [JSON.parse(line) as JournalLine];
  } catch {
    return [];
  }
}
