import { operationsOf } from "@cargo-records/spec/client-name";
import { groupAddress } from "./addresses.ts";
import { describeOperation, type OperationModel } from "./describe-operation.ts";
import { describeSchema, type SchemaModel } from "./describe-schema.ts";
import type { OpenApiDocument } from "./openapi-document.ts";
import { type Coverage, recordings } from "./recordings.ts";
import { sampleValues } from "./sample-values.ts";
import { schemaGroups } from "./schema-groups.ts";

export interface GroupModel {
  readonly head: string;
  readonly schemas: readonly SchemaModel[];
}

export interface ReferenceModel {
  readonly operations: readonly OperationModel[];
  readonly groups: readonly GroupModel[];
  /** The group that a schema is shown in. */
  groupOf(schema: string): GroupModel | undefined;
  /** Where a schema, or a part of it, is described, from the root of the site and without a slash at the start. */
  addressOf(schema: string, anchor?: string): string;
}

/** The whole reference, from the contract and what the recordings show of it. */
export function reference(document: OpenApiDocument, coverage: Coverage): ReferenceModel {
  const sources = { document, recordings: recordings(coverage), samples: sampleValues(document) };
  const groups = schemaGroups(document).map(({ head, schemas }) => ({
    head,
    schemas: schemas.map((name) => describeSchema(name, sources)),
  }));
  const groupOf = (schema: string) => groups.find(({ schemas }) => schemas.some(({ name }) => name === schema));
  return {
    operations: operationsOf(document).map(({ method, path, operation }) =>
      describeOperation(method, path, operation, sources),
    ),
    groups,
    groupOf,
    addressOf: (schema, anchor = schema) => `${groupAddress(groupOf(schema)?.head ?? schema)}#${anchor}`,
  };
}
