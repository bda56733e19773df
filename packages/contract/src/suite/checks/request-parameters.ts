import { pointer } from "../../document.ts";
import type { Check, Subject } from "../check.ts";
import { checkParameter } from "../check-parameter.ts";

export const requestParameters: Check = {
  id: "request-parameters",
  title: "Path, query and header parameters are there when required, and of the documented type.",
  evidence: "spec/openapi.yaml#/paths",
  *run(subject) {
    // What was refused as a bad request may be wrong: that is what the recording shows.
    if (subject.exchange.response.status === 400) return;
    for (const parameter of subject.described.parameters) {
      const { at, value } = sent(subject, parameter);
      if (value === undefined && parameter.required) yield { pointer: at, message: "is required and missing" };
      if (value === undefined) continue;
      const problem = checkParameter(subject.contract.document, parameter.schema ?? {}, value);
      if (problem !== undefined) yield { pointer: at, message: problem };
    }
  },
};

function sent(
  { exchange: { request }, described }: Subject,
  parameter: { readonly name: string; readonly in: string },
): { at: string; value: string | string[] | undefined } {
  const { name } = parameter;
  if (parameter.in === "query") return { at: pointer("request", "query", name), value: request.query?.[name] };
  if (parameter.in === "path") return { at: pointer("request", "path"), value: described.pathParameters[name] };
  const header = name.toLowerCase();
  return { at: pointer("request", "headers", header), value: request.headers[header] };
}
