import { Compile } from "typebox/schema";
import type { Schema } from "../schema/schema.ts";
import type { Check } from "./check.ts";

/** TypeBox 1 on the JSON Schema itself. Its `anyOf` stops at the first branch that fits; its `oneOf` would try all. */
export function typeboxCheck(schema: Schema): Check {
  const validator = Compile(withAnyOf(schema));
  return (value) => validator.Check(value);
}

function withAnyOf(schema: Schema): object {
  return JSON.parse(JSON.stringify(schema), (_key, value) => {
    if (value?.oneOf === undefined) return value;
    const { oneOf, discriminator: _tag, ...rest } = value;
    return { ...rest, anyOf: oneOf };
  });
}
