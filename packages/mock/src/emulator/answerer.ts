import { orAborted } from "../or-aborted.ts";
import { cleanBasePath, stripBasePath } from "../strip-base-path.ts";
import { type Access, authorize } from "./authorize.ts";
import type { Changes } from "./changes.ts";
import { checkRequest } from "./check-request.ts";
import type { SchemaIssue } from "./check-schema.ts";
import { checkTimes } from "./check-times.ts";
import { errorAnswer } from "./error-answer.ts";
import { exampleAnswer } from "./example-answer.ts";
import { findOperation } from "./find-operation.ts";
import { pageAnswer } from "./page-answer.ts";
import { RateLimiter } from "./rate-limiter.ts";
import { type Operation, readOperations } from "./read-operations.ts";
import type { RecordsFilter } from "./records-filter.ts";
import type { RecordsStore } from "./records-store.ts";
import { serverUrl } from "./server-url.ts";
import type { Settings } from "./settings.ts";

/** The path whose operations are answered from the rows. */
const RECORDS_PATH = "/orchestration/records/list";

/** The emulator's own answer to a request, latency included. */
export function answerer(
  settings: Settings,
  store: RecordsStore,
  changes: Changes,
): (request: Request) => Promise<Response> {
  const { document, clock, unknownQuery, latencyMs, wait } = settings;
  const operations = readOperations(document);
  const basePath = cleanBasePath(new URL(serverUrl(document)).pathname);
  const limiter = settings.rateLimit && new RateLimiter(settings.rateLimit, clock);
  let listRequests = 0;

  async function answer(request: Request): Promise<Response> {
    const { method } = request;
    const { pathname } = new URL(request.url);
    const found = findOperation(operations, method, stripBasePath(pathname, basePath) ?? "");
    if (!found) return errorAnswer(404, { errorMessage: `${method} ${pathname}: the spec describes no such path.` });
    if ("allow" in found) {
      const allow = found.allow.join(", ");
      return errorAnswer(405, { errorMessage: `${method} ${pathname}: the spec describes ${allow} only.` }, { allow });
    }
    const access = admit(request, found.operation);
    if (access instanceof Response) return access;
    const checked = await checkRequest(request, found.operation, document, unknownQuery);
    if ("problem" in checked) return badRequest(checked);
    if (found.operation.path !== RECORDS_PATH) return exampleAnswer(found.operation);
    const filter = (checked.body ?? {}) as RecordsFilter;
    const wrongTime = checkTimes(filter);
    if (wrongTime) return badRequest(wrongTime);
    // From here on without a pause: what a request sees depends on its number alone.
    listRequests += 1;
    changes.applyScheduled(listRequests);
    const page = store.page({ filter, workspaceUuid: access.workspaceUuid, requestNumber: listRequests });
    return pageAnswer(page, request.signal);
  }

  function admit(request: Request, { path, needsToken }: Operation): Access | Response {
    if (!needsToken) return { token: "", workspaceUuid: settings.workspaceUuids[0] };
    const access = authorize(request, path.split("/")[1] ?? "", settings);
    if (access instanceof Response) return access;
    const seconds = limiter?.secondsToWait(access.token);
    if (seconds === undefined) return access;
    return errorAnswer(429, { errorMessage: "Too many requests" }, { "retry-after": String(seconds) });
  }

  return async (request) => {
    const response = await answer(request);
    if (latencyMs > 0) await orAborted(wait(latencyMs, request.signal), request);
    return response;
  };
}

function badRequest({ pointer, problem }: SchemaIssue): Response {
  const place = pointer === "" ? "" : `${pointer}: `;
  return errorAnswer(400, { reason: "invalidRequest", errorMessage: `${place}${problem}` });
}
