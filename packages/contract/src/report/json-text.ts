import { escapeControls } from "./escape-controls.ts";

/**
 * A value as JSON for a file: indented, and harmless when somebody shows it in a terminal.
 *
 * @param keys - The keys to write, in their order; all, in the order of the value, when absent.
 */
export function jsonText(value: unknown, keys?: readonly string[]): string {
  const text = JSON.stringify(value, keys && [...keys], 2);
  // Inside its texts JSON has no raw line break, so these are the ones that indent.
  return `${text.split("\n").map(escapeControls).join("\n")}\n`;
}
