import { throwOnStatus } from "./behaviours/throw-on-status.ts";
import type { ClientOptions } from "./client-options.ts";
import { connect } from "./connect.ts";
import { createCalls } from "./create-calls.ts";
import { createResources, type Resources } from "./generated/resources.ts";

/** A client of the API: its operations by name. */
export interface Client extends Resources {}

/**
 * A client of the Cargo API.
 *
 * @example
 * const cargo = createClient({ token });
 * const { records, count } = await cargo.orchestration.records.list();
 *
 * @throws {ConfigurationError} when the token is missing, the base URL is not safe to send it to, or another option is
 * not usable.
 */
export function createClient(options: ClientOptions): Client {
  const connection = connect(options, (clock) => [throwOnStatus(clock)]);
  return createResources(createCalls(connection, options.validate ?? "shape"));
}
