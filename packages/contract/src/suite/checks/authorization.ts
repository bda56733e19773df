import { type Json, resolve } from "../../document.ts";
import type { Check } from "../check.ts";

export const authorization: Check = {
  id: "authorization",
  title: "A request that was not refused as unauthorized carried a credential of a documented scheme.",
  evidence: "spec/openapi.yaml#/security",
  *run({ contract: { document }, exchange: { request, response }, described: { operation } }) {
    if (operation === undefined || response.status === 401) return;
    const schemes = schemesOf(document, operation);
    if (schemes.length === 0 || schemes.includes(request.authScheme)) return;
    yield { pointer: "/request/authScheme", message: `expected ${schemes.join(" or ")}` };
  },
};

/** The schemes of the `authorization` header that the security requirements name. */
function schemesOf(document: Json, operation: Json): (string | undefined)[] {
  const requirements: Json[] = operation.security ?? document.security ?? [];
  return requirements.flatMap(Object.keys).flatMap((name) => {
    const { type, scheme } = resolve(document, document.components.securitySchemes[name]);
    return type === "http" ? [scheme.toLowerCase()] : [];
  });
}
