import type { Fetch } from "./fetch.ts";
import { hideCredentials } from "./hide-credentials.ts";
import type { Scenario } from "./recording.ts";
import { type ReplayOptions, replay } from "./replay.ts";
import { cleanBasePath } from "./strip-base-path.ts";
import { toRequest } from "./to-request.ts";
import { UnmatchedRequestError } from "./unmatched-request-error.ts";

/**
 * A `fetch` that answers from many scenarios: the first part of the path names the scenario. With the default base path,
 * a client whose base URL ends in `/empty-workspace/v1` gets what {@link replay} answers for `empty-workspace`.
 *
 * The returned function rejects with an {@link UnmatchedRequestError} for anything that was not recorded.
 *
 * @throws {TypeError} when two scenarios have one name, or `basePath` does not begin with a slash.
 */
export function replayAll(scenarios: readonly Scenario[], options: ReplayOptions = {}): Fetch {
  const basePath = cleanBasePath(options.basePath ?? "/v1");
  const byName = new Map<string, Fetch>();
  for (const scenario of scenarios) {
    const { name } = scenario;
    if (byName.has(name)) throw new TypeError(`Two scenarios are called "${name}"; a name must lead to one.`);
    byName.set(name, replay(scenario, { basePath: `/${name}${basePath}` }));
  }
  return async (input, init) => {
    const request = toRequest(input, init);
    const { pathname } = new URL(request.url);
    const answer = byName.get(pathname.split("/")[1] ?? "");
    if (answer) return answer(request);
    const known = [...byName.keys()].join(", ");
    throw new UnmatchedRequestError(`the path must begin with the name of a scenario; there are: ${known}`, {
      method: request.method,
      path: hideCredentials(request.headers)(pathname),
      nearest: undefined,
      differences: [],
    });
  };
}
