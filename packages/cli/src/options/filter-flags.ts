import { nameOf, resolved, type Schema, schemaOf } from "../spec-schemas.ts";

export type FlagKind = "text" | "uuid-v4" | "time" | "number" | "boolean" | "choice" | "json";

/** A key of the search filter, as a flag. */
export interface FilterFlag {
  /** The key of the filter. */
  readonly key: string;
  /** The flag, without its dashes. */
  readonly name: string;
  /** A second, shorter flag. */
  readonly alias?: string;
  readonly kind: FlagKind;
  readonly isList: boolean;
  readonly choices?: readonly string[];
  readonly description: string;
}

/** Names that read better than those of the keys. */
const NAMES: Readonly<Record<string, string>> = { ids: "id", statuses: "status" };
const ALIASES: Readonly<Record<string, string>> = { createdAfter: "since", createdBefore: "until" };
/** The command pages by itself. */
const NOT_A_FLAG: readonly string[] = ["limit", "offset"];

/** A flag for every key of the filter that the description has, in its order. A key that is added there becomes one here. */
export const FILTER_FLAGS: readonly FilterFlag[] = Object.entries(schemaOf("RecordsFilter").properties ?? {})
  .filter(([key]) => !NOT_A_FLAG.includes(key))
  .map(([key, schema]) => flagOf(key, schema));

function flagOf(key: string, schema: Schema): FilterFlag {
  const isList = schema.type === "array";
  const item = isList ? (schema.items ?? {}) : schema;
  const { enum: choices } = resolved(item);
  const alias = ALIASES[key];
  return {
    key,
    name: NAMES[key] ?? key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    ...(alias !== undefined && { alias }),
    kind: choices ? "choice" : kindOf(key, item),
    isList,
    ...(choices && { choices }),
    description: resolved(schema).description ?? key,
  };
}

function kindOf(key: string, schema: Schema): FlagKind {
  if (nameOf(schema) === "UuidV4") return "uuid-v4";
  const { type } = resolved(schema);
  if (type === "boolean") return "boolean";
  if (type === "integer" || type === "number") return "number";
  if (type === "string") return /(After|Before)$/.test(key) ? "time" : "text";
  return "json";
}
