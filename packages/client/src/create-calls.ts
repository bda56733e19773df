import type { Validator } from "@cargo-records/validators";
import type { CallInput, CallOptions, Calls, Operation } from "./call.ts";
import { checkAmount } from "./check-options.ts";
import type { ValidationLevel } from "./client-options.ts";
import type { Connection } from "./connect.ts";
import { ConfigurationError } from "./errors/configuration-error.ts";
import type { WireRequest } from "./exchange.ts";
import { createListing } from "./listing/create-listing.ts";
import { requestUrl } from "./request-url.ts";

const HEADER_NAME = /^[\w!#$%&'*+.^`|~-]+$/;
/** No control characters: a line break would begin another header. */
const HEADER_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/** Turns operations into exchanges, and answers into results. */
export function createCalls({ baseUrl, headers: own, exchange, listing }: Connection, level: ValidationLevel): Calls {
  // Kept: to import a module, even one that is there, takes longer than the rest of a call.
  const validators = new Map<Operation, Validator<unknown> | undefined>();
  const requestFor = async (
    operation: Operation,
    { params, body }: CallInput,
    options: CallOptions,
  ): Promise<WireRequest> => {
    const { id, method, safe, path, answer } = operation;
    const { signal, timeoutMs, deadlineMs, headers } = options;
    checkAmount("timeoutMs", timeoutMs);
    checkAmount("deadlineMs", deadlineMs);
    if (!validators.has(operation)) validators.set(operation, await validatorOf(operation, level));
    const validator = validators.get(operation);
    return {
      method,
      operation: id,
      safe,
      url: requestUrl(baseUrl, path, params),
      headers: {
        accept: "application/json",
        ...(body !== undefined && { "content-type": "application/json" }),
        ...own,
        ...checkedHeaders(headers ?? {}),
      },
      body: JSON.stringify(body),
      signal,
      timeoutMs,
      deadlineMs,
      // Also without a validator: it says that there has to be an answer.
      check: answer && ((data) => validator?.(data).issues),
    };
  };
  return {
    async call<Result>(operation: Operation, input: CallInput, options: CallOptions = {}) {
      return (await exchange(await requestFor(operation, input, options))).data as Result;
    },
    list: (operation, input, options = {}) =>
      createListing({
        operation,
        input,
        options,
        settings: listing,
        check: async () => (await requestFor(operation, input, options)).check,
        send: async ({ body, ...changes }) =>
          exchange({ ...(await requestFor(operation, body ? { ...input, body } : input, options)), ...changes }),
      }),
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
