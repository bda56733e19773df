import { clientName } from "@cargo-records/spec/client-name";
import { type BodyModel, describeBody, describeResponse, type ResponseModel } from "./describe-body.ts";
import { describeParameter, type ParameterModel } from "./describe-parameter.ts";
import type { Sources } from "./describe-property.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";
import type { OperationObject, SecurityScheme } from "./openapi-document.ts";
import { type Statement, statements } from "./statements.ts";

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
