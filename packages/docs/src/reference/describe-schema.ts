import {
  describeProperties,
  type EnumValue,
  enumValues,
  limitsOf,
  type PropertyModel,
  type Sources,
} from "./describe-property.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";
import { type SchemaObject, schemaName } from "./openapi-document.ts";
import { type Statement, statements } from "./statements.ts";
import { type TypePart, typeText } from "./type-text.ts";

export interface SchemaModel {
  readonly name: string;
  readonly description: string;
  readonly evidence: Evidence;
  readonly type: readonly TypePart[];
  /** Schemas whose properties it has as well. */
  readonly bases: readonly string[];
  /** What it is one of, with the value of the key that tells them apart. */
  readonly variants: readonly { readonly schema: string; readonly value?: string | undefined }[];
  readonly discriminator?: string | undefined;
  /** Whether keys that are not described may be there. */
  readonly open: boolean;
  readonly properties: readonly PropertyModel[];
  readonly values: readonly EnumValue[];
  readonly limits: readonly string[];
  readonly invariants: readonly Statement[];
}

/** Everything that the contract says about a named schema. */
export function describeSchema(name: string, sources: Sources): SchemaModel {
  const schema = sources.document.components.schemas[name];
  if (schema === undefined) throw new Error(`The spec has no schema \`${name}\`.`);
  const evidence = evidenceOf(schema);
  const parts = [schema, ...(schema.allOf ?? []).filter((part) => part.$ref === undefined)];
  return {
    name,
    description: schema.description ?? "",
    evidence,
    type: typeText(schema.allOf === undefined ? schema : { type: "object" }),
    bases: (schema.allOf ?? []).flatMap((part) => schemaName(part) ?? []),
    variants: variantsOf(schema),
    discriminator: schema.discriminator?.propertyName,
    open: parts.every((part) => part.additionalProperties !== false),
    properties: parts.flatMap((part) => describeProperties(name, part, evidence, sources)),
    values: enumValues(name, schema, sources.recordings),
    limits: limitsOf(schema),
    invariants: statements(schema["x-invariants"]),
  };
}

function variantsOf({ oneOf, discriminator }: SchemaObject): SchemaModel["variants"] {
  const values = Object.entries(discriminator?.mapping ?? {});
  return (oneOf ?? []).flatMap((alternative) => {
    const schema = schemaName(alternative);
    if (schema === undefined) return [];
    return [{ schema, value: values.find(([, target]) => target === alternative.$ref)?.[0] }];
  });
}
