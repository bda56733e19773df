/** What the reference reads of an OpenAPI 3.1 document. Keys that are not named here are not shown. */
export interface OpenApiDocument {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly servers?: readonly ({ readonly url: string; readonly description?: string } & Evident)[];
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly externalDocs?: { readonly url: string; readonly description?: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, SchemaObject>>;
    readonly securitySchemes?: Readonly<Record<string, SecurityScheme>>;
  };
}

/** Where a statement comes from. */
export interface Evident {
  readonly "x-evidence"?: string;
  readonly "x-evidence-note"?: string;
}

export interface Reference {
  readonly $ref?: string;
}

export interface SecurityScheme extends Evident {
  readonly type: string;
  readonly scheme?: string;
  readonly in?: string;
  readonly name?: string;
  readonly description?: string;
}

export interface Invariant extends Evident {
  readonly id: string;
  readonly description: string;
}

/** Keys of a schema that are shown as they are written. */
export const LIMITS = [
  "pattern",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "uniqueItems",
  "default",
] as const;

type Limits = Readonly<Partial<Record<(typeof LIMITS)[number], unknown>>>;

export interface SchemaObject extends Evident, Reference, Limits {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaObject>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | SchemaObject;
  readonly items?: SchemaObject;
  readonly allOf?: readonly SchemaObject[];
  readonly oneOf?: readonly SchemaObject[];
  readonly anyOf?: readonly SchemaObject[];
  readonly discriminator?: { readonly propertyName: string; readonly mapping?: Readonly<Record<string, string>> };
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly deprecated?: boolean;
  readonly examples?: readonly unknown[];
  readonly "x-enumDescriptions"?: Readonly<Record<string, string>>;
  readonly "x-invariants"?: readonly Invariant[];
}

export interface ExampleObject extends Reference {
  readonly summary?: string;
  readonly description?: string;
  readonly value?: unknown;
}

export interface MediaType {
  readonly schema?: SchemaObject;
  readonly examples?: Readonly<Record<string, ExampleObject>>;
}

export interface ParameterObject extends Evident, Reference {
  readonly name?: string;
  readonly in?: string;
  readonly required?: boolean;
  readonly deprecated?: boolean;
  readonly description?: string;
  readonly schema?: SchemaObject;
  readonly example?: unknown;
}

export interface BodyObject extends Evident, Reference {
  readonly description?: string;
  readonly required?: boolean;
  readonly content?: Readonly<Record<string, MediaType>>;
  readonly headers?: Readonly<Record<string, ParameterObject>>;
}

export interface OperationObject extends Evident {
  readonly operationId: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly deprecated?: boolean;
  readonly parameters?: readonly ParameterObject[];
  readonly requestBody?: BodyObject;
  readonly responses: Readonly<Record<string, BodyObject>>;
  readonly security?: OpenApiDocument["security"];
  readonly servers?: OpenApiDocument["servers"];
  readonly "x-client-name"?: string;
  readonly "x-safe"?: boolean;
  readonly "x-listing"?: Readonly<Record<string, string>>;
  readonly "x-invariants"?: readonly Invariant[];
}

/** What a reference inside the document leads to; the thing itself when it is none. Siblings of `$ref` win. */
export function resolve<T extends Reference>(document: OpenApiDocument, thing: T): T {
  if (thing.$ref === undefined) return thing;
  const { $ref, ...siblings } = thing;
  const steps = $ref.replace(/^#\//, "").split("/").map(unescapePointer);
  // biome-ignore lint/suspicious/noExplicitAny: a walk through open-ended JSON.
  const target = steps.reduce<any>((at, step) => at?.[step], document);
  if (target === undefined) throw new Error(`The spec refers to \`${$ref}\`, which is not in it.`);
  return { ...resolve(document, target as T), ...siblings } as T;
}

/** The name of the schema that a reference leads to; `undefined` for anything else. */
export function schemaName({ $ref }: Reference): string | undefined {
  return $ref === undefined ? undefined : /^#\/components\/schemas\/(.+)$/.exec($ref)?.[1];
}

function unescapePointer(step: string): string {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}
