import type { Exchange } from "@cargo-records/mock";
import type { Check } from "./check.ts";
import { authorization } from "./checks/authorization.ts";
import { bodyDrift } from "./checks/body-drift.ts";
import { noSecrets } from "./checks/no-secrets.ts";
import { operationDocumented } from "./checks/operation-documented.ts";
import { queryDocumented } from "./checks/query-documented.ts";
import { requestBody } from "./checks/request-body.ts";
import { requestHeadersDocumented } from "./checks/request-headers-documented.ts";
import { requestMediaType } from "./checks/request-media-type.ts";
import { requestParameters } from "./checks/request-parameters.ts";
import { responseBody } from "./checks/response-body.ts";
import { responseHeaders } from "./checks/response-headers.ts";
import { responseHeadersDocumented } from "./checks/response-headers-documented.ts";
import { responseHeadersPresent } from "./checks/response-headers-present.ts";
import { responseMediaType } from "./checks/response-media-type.ts";
import { statusListed } from "./checks/status-listed.ts";
import type { Contract } from "./contract.ts";
import type { Finding } from "./finding.ts";
import { invariantChecks } from "./invariant-checks.ts";
import { subjectOf } from "./subject-of.ts";

/** Every check of a contract: what holds for any HTTP API, and what its spec states as invariants. */
export function suiteOf(contract: Contract): readonly Check[] {
  return [
    operationDocumented,
    queryDocumented,
    requestParameters,
    requestHeadersDocumented,
    requestMediaType,
    requestBody,
    authorization,
    statusListed,
    responseMediaType,
    responseBody,
    bodyDrift,
    responseHeadersDocumented,
    responseHeadersPresent,
    responseHeaders,
    noSecrets,
    ...invariantChecks(contract.document),
  ];
}

/** An exchange, and the name of the place that it is told by. */
export interface PlacedExchange {
  readonly place: string;
  readonly exchange: Exchange;
}

/** Where a recording departs from the contract; an empty list means nowhere. */
export function checkRecording(
  contract: Contract,
  checks: readonly Check[],
  { place, exchange }: PlacedExchange,
): Finding[] {
  const subject = subjectOf(contract, exchange);
  return checks.flatMap((check) =>
    Array.from(check.run(subject), ({ pointer, message }) => ({ check: check.id, place, pointer, message })),
  );
}
