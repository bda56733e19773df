import document from "@cargo-records/spec/openapi.json" with { type: "json" };

/** As much of a JSON schema as the command reads. */
export interface Schema {
  readonly description?: string;
  readonly $ref?: string;
  readonly format?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}

const schemas = document.components.schemas as unknown as Readonly<Record<string, Schema>>;

/** A schema of the description, by name. */
export function schemaOf(name: string): Schema {
  return schemas[name] ?? {};
}

/** A schema, or the one that it refers to. */
export function resolved(schema: Schema): Schema {
  return schema.$ref === undefined ? schema : { ...schemaOf(nameOf(schema) ?? ""), ...schema };
}

/** The name of the schema that another one refers to. */
export function nameOf({ $ref }: Schema): string | undefined {
  return $ref?.split("/").at(-1);
}

/** The description that this command was built with, by its hash. */
export const SPEC_HASH: string = document["x-generated"].spec;

/** The base URL that the description names. */
export const SERVER_URL: string = document.servers[0]?.url ?? "";
