import type { LeveledSpec } from "@cargo-records/codegen/src/validators/levels.ts";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type { Json } from "../document.ts";

/** Where ajv-formats is laxer than the standards that it checks; a test shows that it still is. */
export const LAXITIES: Readonly<
  Record<string, { readonly format: string; readonly pattern: RegExp; readonly example: string }>
> = {
  "a UUID as a URN (RFC 4122, section 3 has no prefix)": {
    format: "uuid",
    pattern: /^urn:/i,
    example: "urn:uuid:3c90c3cc-0d44-4b50-8888-8dd25736052a",
  },
  "an offset without a colon (RFC 3339, time-numoffset)": {
    format: "date-time",
    pattern: /[+-]\d{4}$/,
    example: "2025-01-15T10:00:00+0100",
  },
  "an offset without minutes (RFC 3339, time-numoffset)": {
    format: "date-time",
    pattern: /[+-]\d\d$/,
    example: "2025-01-15T10:00:00+01",
  },
  "white space other than a space between date and time (RFC 3339, section 5.6)": {
    format: "date-time",
    pattern: /^.{10}[^ t]/iu,
    example: "2025-01-15\t10:00:00Z",
  },
};

/** Ajv for the roots of a level: the reference that our validators are held against. */
export function referenceEngine({ document, roots }: LeveledSpec): Readonly<Record<string, (value: Json) => boolean>> {
  const ajv = new Ajv2020({ strict: false, ownProperties: true });
  formats.default(ajv);
  for (const [format, check] of Object.entries(formatsWithoutLaxities())) ajv.addFormat(format, check);
  ajv.addSchema({ ...document, $id: "spec" });
  return Object.fromEntries(
    Object.entries(roots).map(([name, { $ref, ...rest }]) => {
      const validate = ajv.compile({ $ref: `spec${$ref}`, ...rest });
      return [name, (value: Json) => validate(value) === true];
    }),
  );
}

function formatsWithoutLaxities(): Record<string, (text: string) => boolean> {
  const checks = ["uuid", "date-time"].map((format) => {
    const lax = new Ajv2020({ strict: false });
    formats.default(lax);
    const validate = lax.compile({ type: "string", format });
    const patterns = Object.values(LAXITIES).filter((laxity) => laxity.format === format);
    return [format, (text: string) => validate(text) && !patterns.some(({ pattern }) => pattern.test(text))] as const;
  });
  return Object.fromEntries(checks);
}
