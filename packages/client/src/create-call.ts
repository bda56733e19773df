import type { Validator } from "@cargo-records/validators";
import type { Call, CallInput, CallOptions, Operation } from "./call.ts";
import { checkAmount } from "./check-options.ts";
import type { ValidationLevel } from "./client-options.ts";
import type { Connection } from "./connect.ts";
import { ConfigurationError } from "./errors/configuration-error.ts";
import type { WireRequest } from "./exchange.ts";
import { requestUrl } from "./request-url.ts";

const HEADER_NAME = /^[\w!#$%&'*+.^`|~-]+$/;
/** No control characters: a line break would begin another header. */
const HEADER_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/** Turns operations into exchanges, and answers into results. */
export function createCall({ baseUrl, headers: own, exchange }: Connection, level: ValidationLevel): Call {
  // Kept: to import a module, even one that is there, takes longer than the rest of a call.
  const validators = new Map<Operation, Validator<unknown> | undefined>();
  return async <Result>(operation: Operation, input: CallInput, options: CallOptions = {}) => {
    const { id, method, safe, path, answer } = operation;
    const { signal, timeoutMs, deadlineMs, headers } = options;
    checkAmount("timeoutMs", timeoutMs);
    checkAmount("deadlineMs", deadlineMs);
    if (!validators.has(operation)) validators.set(operation, await validatorOf(operation, level));
    const validator = validators.get(operation);
    const request: WireRequest = {
      method,
      operation: id,
      safe,
      url: requestUrl(baseUrl, path, input.params),
      headers: {
        accept: "application/json",
        ...(input.body !== undefined && { "content-type": "application/json" }),
        ...own,
        ...checkedHeaders(headers ?? {}),
      },
      body: JSON.stringify(input.body),
      signal,
      timeoutMs,
      deadlineMs,
      // Also without a validator: it says that there has to be an answer.
      check: answer && ((data) => validator?.(data).issues),
    };
    return (await exchange(request)).data as Result;
  };
}

async function validatorOf({ answer }: Operation, level: ValidationLevel): Promise<Validator<unknown> | undefined> {
  if (level === "full") return answer?.full();
  return level === "shape" ? answer?.shape : undefined;
}

/** Header names are case-insensitive, object keys are not: without this a caller's `Accept` would be a second header. */
function checkedHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => {
      if (!HEADER_NAME.test(name) || !HEADER_VALUE.test(value)) {
        throw new ConfigurationError(
          `The header ${JSON.stringify(name)} cannot be sent. Expected a name of letters, digits and hyphens, and a value without line breaks.`,
        );
      }
      return [name.toLowerCase(), value];
    }),
  );
}
