import { clientName } from "@cargo-records/spec/client-name";
import { type Sources, type Statement, statements } from "./describe-schema.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";
import {
  type BodyObject,
  type OperationObject,
  type ParameterObject,
  resolve,
  type SecurityScheme,
  schemaName,
} from "./openapi-document.ts";
import type { Sighting } from "./recordings.ts";
import { type TypePart, typeText } from "./type-text.ts";

export interface ParameterModel {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly required: boolean;
  readonly description: string;
  readonly type: readonly TypePart[];
  readonly evidence: Evidence;
  readonly sample?: unknown;
  readonly shown: readonly Sighting[];
}

export interface ExampleModel {
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  readonly value: unknown;
}

export interface ContentModel {
  readonly mediaType: string;
  readonly type: readonly TypePart[];
  readonly schema?: string | undefined;
  readonly examples: readonly ExampleModel[];
}

export interface BodyModel {
  readonly description: string;
  readonly required: boolean;
  readonly evidence: Evidence;
  readonly content: readonly ContentModel[];
}

export interface ResponseModel extends BodyModel {
  readonly status: string;
  readonly isError: boolean;
  readonly headers: readonly ParameterModel[];
  readonly shown: readonly Sighting[];
  readonly missing: readonly { readonly what: string; readonly reason: string }[];
}

export interface OperationModel {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly clientName?: string | undefined;
  readonly summary: string;
  readonly description: string;
  readonly deprecated: boolean;
  readonly readsOnly: boolean;
  readonly evidence: Evidence;
  readonly servers: readonly { readonly url: string; readonly description: string; readonly evidence: Evidence }[];
  readonly security: readonly (SecurityScheme & { readonly evidence: Evidence })[];
  readonly parameters: readonly ParameterModel[];
  readonly requestBody?: BodyModel | undefined;
  readonly responses: readonly ResponseModel[];
  readonly invariants: readonly Statement[];
}

/** Everything that the contract says about one operation. */
export function describeOperation(
  method: string,
  path: string,
  operation: OperationObject,
  sources: Sources,
): OperationModel {
  const { document } = sources;
  const subject = `${method.toUpperCase()} ${path}`;
  return {
    operationId: operation.operationId,
    method: method.toUpperCase(),
    path,
    clientName: clientName(path, operation),
    summary: operation.summary ?? operation.operationId,
    description: operation.description ?? "",
    deprecated: operation.deprecated ?? false,
    readsOnly: operation["x-safe"] ?? method === "get",
    evidence: evidenceOf(operation),
    servers: (operation.servers ?? document.servers ?? []).map((server) => ({
      url: server.url,
      description: server.description ?? "",
      evidence: evidenceOf(server),
    })),
    security: securityOf(operation, sources),
    parameters: (operation.parameters ?? []).map((parameter) => describeParameter(parameter, subject, sources)),
    requestBody: operation.requestBody === undefined ? undefined : describeBody(operation.requestBody, sources),
    responses: Object.entries(operation.responses).map(([status, response]) =>
      describeResponse(status, response, subject, sources),
    ),
    invariants: statements(operation["x-invariants"]),
  };
}

function securityOf({ security }: OperationObject, { document }: Sources): OperationModel["security"] {
  const names = (security ?? document.security ?? []).flatMap((requirement) => Object.keys(requirement));
  return names.flatMap((name) => {
    const scheme = document.components.securitySchemes?.[name];
    return scheme === undefined ? [] : [{ ...scheme, evidence: evidenceOf(scheme) }];
  });
}

interface Told {
  /** Of its anchor; unique on the page. */
  readonly id: string;
  /** How it is called in what recordings show of the operation. */
  readonly subject: string;
}

function describeParameter(
  written: ParameterObject,
  subject: string,
  { document, recordings }: Sources,
  told?: Told,
): ParameterModel {
  const { name = "", in: place = "header", ...parameter } = resolve(document, written);
  return {
    id: told?.id ?? `${place}.${name}`,
    name,
    place,
    required: parameter.required ?? false,
    description: parameter.description ?? "",
    type: typeText(parameter.schema ?? {}),
    evidence: evidenceOf(parameter),
    sample: parameter.example,
    shown: recordings.of(subject).filter(({ what }) => what === (told?.subject ?? `${place} ${name}`)),
  };
}

function describeResponse(status: string, written: BodyObject, subject: string, sources: Sources): ResponseModel {
  const response = resolve(sources.document, written);
  const headers = Object.entries(response.headers ?? {}).map(([name, header]) =>
    describeParameter({ ...header, name, in: "header" }, subject, sources, {
      id: `${status}.${name}`,
      subject: `${status} ${name.toLowerCase()}`,
    }),
  );
  return {
    ...describeBody(response, sources),
    status,
    isError: !status.startsWith("2"),
    headers,
    shown: sources.recordings.of(subject).filter(({ what }) => what === status),
    missing: sources.recordings.missing(subject).filter(({ what }) => what === status),
  };
}

function describeBody(written: BodyObject, { document }: Sources): BodyModel {
  const body = resolve(document, written);
  return {
    description: body.description ?? "",
    required: body.required ?? false,
    evidence: evidenceOf(body),
    content: Object.entries(body.content ?? {}).map(([mediaType, { schema, examples }]) => ({
      mediaType,
      type: typeText(schema ?? {}),
      schema: schema === undefined ? undefined : schemaName(schema),
      examples: Object.entries(examples ?? {}).map(([name, example]) => {
        const { summary = name, description = "", value } = resolve(document, example);
        return { name, summary, description, value };
      }),
    })),
  };
}
