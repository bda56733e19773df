import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { keysOf } from "../document.ts";

/** A position in a text; both numbers count from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Finds what JSON pointers point at in the text of a JSON or YAML file: the key of a member, or the item of a list.
 * A pointer to what is not there, such as a missing key, leads to its nearest ancestor that is.
 */
export function locator(text: string): (pointer: string) => Position {
  const lines = new LineCounter();
  // A text with mistakes is located as far as it can be read: where a finding stands must not depend on them.
  const { contents } = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  return (pointer) => {
    const { line, col } = lines.linePos(offsetOf(contents, keysOf(pointer)));
    return { line, column: col };
  };
}

function offsetOf(root: unknown, keys: readonly string[]): number {
  let offset = startOf(root);
  let node = root;
  for (const key of keys) {
    const member = memberOf(node, key);
    if (member === undefined) return offset;
    offset = startOf(member.named);
    node = member.value;
  }
  return offset;
}

/** A member's value, and the node that names it: the key in a map, the value itself in a list. */
function memberOf(node: unknown, key: string): { named: unknown; value: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
    return pair && { named: pair.key, value: pair.value };
  }
  const item = isSeq(node) && /^\d+$/.test(key) ? node.items[Number(key)] : undefined;
  return item === undefined ? undefined : { named: item, value: item };
}

function startOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0;
}
