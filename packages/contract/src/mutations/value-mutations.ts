import type { Json } from "../document.ts";
import { isOfType } from "../suite/walk.ts";
import { type BodyValue, bodyValues } from "./body-values.ts";
import { changeAt } from "./change-at.ts";
import type { Mutant, Mutation, Source } from "./mutation.ts";

/** A value of each type, none of them empty. */
const SAMPLES: Readonly<Record<string, Json>> = {
  object: { a: 1 },
  array: ["a"],
  string: "text",
  boolean: true,
  number: 0.5,
};

/** Values of a body that are not what the document says. */
export const valueMutations: readonly Mutation[] = [
  value("type-changed", "A value has another type.", ({ types }) => types.length > 0, otherType),
  value(
    "null-not-allowed",
    "A value is null where none may be.",
    ({ types, value }) => types.length > 0 && value !== null && !types.includes("null"),
    () => null,
  ),
  value(
    "number-as-text",
    "A number is sent as text.",
    ({ types, value }) => typeof value === "number" && !types.includes("string"),
    String,
  ),
  value(
    "boolean-as-text",
    "A boolean is sent as text.",
    ({ types, value }) => typeof value === "boolean" && !types.includes("string"),
    String,
  ),
  value(
    "null-as-text",
    "Null is sent as the text null.",
    ({ types, value }) => value === null && !types.includes("string"),
    String,
  ),
  value(
    "value-in-list",
    "A value is wrapped in a list.",
    ({ types }) => types.length > 0 && !types.includes("array"),
    (value) => [value],
  ),
  value(
    "list-as-object",
    "A list is sent as an object with its indices for keys.",
    ({ types, value }) => Array.isArray(value) && !types.includes("object"),
    (value) => ({ ...value }),
  ),
  value(
    "enum-value-unknown",
    "An enum has a value that is not described.",
    ({ schemas, value }) => schemas.some((schema) => schema.enum) && value !== null,
    (value) => `${value}-changed`,
  ),
  value(
    "constant-changed",
    "The constant that names the branch of a union is another.",
    ({ schemas }) => schemas.some((schema) => schema.const !== undefined),
    (value) => `${value}-changed`,
  ),
  text("uuid-malformed", "A UUID has a letter that is no digit.", "uuid", (text) => `${text.slice(0, -1)}g`),
  text("time-malformed", "A time is not a time.", "date-time", () => "yesterday"),
  text(
    "time-impossible",
    "A time is on a day that its month does not have.",
    "date-time",
    (text) => `2025-02-30${text.slice(10)}`,
  ),
  text("time-without-zone", "A time has no offset from UTC.", "date-time", (text) =>
    text.replace(/(Z|[+-]\d\d:\d\d)$/, ""),
  ),
  value("time-as-number", "A time is sent in milliseconds.", isTime, (value) => Date.parse(value)),
  value(
    "pattern-broken",
    "A text does not match the pattern.",
    ({ schemas, value }) => schemas.some((schema) => schema.pattern) && typeof value === "string",
    (value) => `${value} `,
  ),
  value(
    "number-below-minimum",
    "A number is below its minimum.",
    ({ schemas, value }) => typeof value === "number" && schemas.some((schema) => schema.minimum !== undefined),
    () => -1,
  ),
  value(
    "integer-fractional",
    "A whole number has a fraction.",
    ({ types }) => types.includes("integer"),
    (value) => value + 0.5,
  ),
  value("item-of-other-type", "A list ends with an item of another type.", hasItems, (items) => [...items, [[]]]),
];

function value(
  id: string,
  title: string,
  fits: (value: BodyValue) => boolean,
  change: (value: Json, described: BodyValue) => Json,
): Mutation {
  return { id, title, mutate: (source) => changedWhere(source, fits, change) };
}

function* changedWhere(
  source: Source,
  fits: (value: BodyValue) => boolean,
  change: (value: Json, described: BodyValue) => Json,
): Generator<Mutant> {
  for (const described of bodyValues(source)) {
    if (fits(described)) yield changeAt(source.exchange, described.keys, (value) => change(value, described));
  }
}

function text(id: string, title: string, format: string, change: (text: string) => string): Mutation {
  const fits = ({ schemas, value }: BodyValue): boolean =>
    typeof value === "string" && schemas.some((schema) => schema.format === format);
  return value(id, title, fits, change);
}

function isTime({ schemas, value }: BodyValue): boolean {
  return typeof value === "string" && schemas.some((schema) => schema.format === "date-time");
}

function hasItems({ schemas, value }: BodyValue): boolean {
  return Array.isArray(value) && schemas.some((schema) => schema.items !== undefined);
}

function otherType(value: Json, { types }: BodyValue): Json {
  const allowed = (sample: Json): boolean => types.some((type) => isOfType(type, sample));
  return Object.values(SAMPLES).find((sample) => !allowed(sample) && typeof sample !== typeof value);
}
