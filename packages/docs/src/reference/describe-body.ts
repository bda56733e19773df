import { describeParameter, type ParameterModel } from "./describe-parameter.ts";
import type { Sources } from "./describe-property.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";
import { type BodyObject, resolve, schemaName } from "./openapi-document.ts";
import type { Sighting } from "./recordings.ts";
import { type TypePart, typeText } from "./type-text.ts";

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

/** One answer of an operation, which `subject` names in what recordings show. */
export function describeResponse(
  status: string,
  written: BodyObject,
  subject: string,
  sources: Sources,
): ResponseModel {
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

/** The body of a request or of an answer. */
export function describeBody(written: BodyObject, { document }: Sources): BodyModel {
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
