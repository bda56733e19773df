import type { Field } from "./field.ts";

/** The newest version of the recording format that this package reads and writes. */
export const FORMAT = 1;

/** Checks the version before anything else: a newer format may have other keys. */
export function checkFormat(root: Field): void {
  if (!root.members().some(([key]) => key === "format")) root.fail('the key "format" is missing');
  const format = root.get("format").integer(1);
  if (format > FORMAT) {
    root
      .get("format")
      .fail(
        `written by a newer version of @cargo-records/mock: format ${format}, this one reads up to ${FORMAT}; update`,
      );
  }
}
