import { describeDifference } from "./describe-difference.ts";
import { type Difference, differences } from "./differences.ts";
import type { Fetch } from "./fetch.ts";
import { hideCredentials } from "./hide-credentials.ts";
import type { Recording, Scenario } from "./recording.ts";
import { askedView, type RequestView, recordedView } from "./request-view.ts";
import { cleanBasePath, stripBasePath } from "./strip-base-path.ts";
import { toRequest } from "./to-request.ts";
import { toResponse } from "./to-response.ts";
import { UnmatchedRequestError } from "./unmatched-request-error.ts";

/** Options of {@link replay}. */
export interface ReplayOptions {
  /** The path of the base URL, which recorded paths leave out. Default: `/v1`. */
  basePath?: string;
}

/** The recordings of one request, handed out in order, the last one again and again. */
interface Turn {
  request: RequestView;
  recordings: [Recording, ...Recording[]];
  next: number;
}

/**
 * A `fetch` that answers from one scenario and never goes to the network.
 *
 * Method, path, query and JSON body must be as recorded, whatever the order of keys; headers and origin do not matter.
 * Identical requests are answered in the recorded order, the last one for ever. Every call of `replay` counts anew.
 *
 * The returned function rejects with an {@link UnmatchedRequestError} for anything that was not recorded.
 *
 * @throws {TypeError} when `basePath` does not begin with a slash.
 */
export function replay(scenario: Scenario, options: ReplayOptions = {}): Fetch {
  const basePath = cleanBasePath(options.basePath ?? "/v1");
  const turns = turnsOf(scenario.recordings);
  return async (input, init) => {
    const request = toRequest(input, init);
    request.signal.throwIfAborted();
    const asked = await askedView(request);
    const relative = stripBasePath(asked.path, basePath);
    const view = { ...asked, path: relative ?? asked.path };
    const match = turns.find((turn) => relative !== undefined && differences(turn.request, view).length === 0);
    if (match) return toResponse(take(match).exchange.response);
    const hide = hideCredentials(request.headers);
    const outside = relative === undefined ? ` is not under the base path ${basePath}, and` : "";
    const nearest = nearestOf(turns, view);
    throw new UnmatchedRequestError(`this request${outside} is not recorded in scenario "${scenario.name}".`, {
      method: request.method,
      path: hide(asked.path),
      nearest: nearest && { scenario: scenario.name, file: nearest.file },
      differences: nearest?.found.map((difference) => describeDifference(difference, hide)) ?? [],
    });
  };
}

function turnsOf(recordings: readonly Recording[]): Turn[] {
  const turns: Turn[] = [];
  for (const recording of recordings) {
    const request = recordedView(recording.exchange.request);
    const same = turns.find((turn) => differences(turn.request, request).length === 0);
    if (same) same.recordings.push(recording);
    else turns.push({ request, recordings: [recording], next: 0 });
  }
  return turns;
}

function take(turn: Turn): Recording {
  const recording = turn.recordings[turn.next] ?? turn.recordings[0];
  turn.next = Math.min(turn.next + 1, turn.recordings.length - 1);
  return recording;
}

function nearestOf(turns: readonly Turn[], asked: RequestView): { file: string; found: Difference[] } | undefined {
  const candidates = turns.map(({ request, recordings }) => {
    return { file: recordings[0].file, found: differences(request, asked) };
  });
  return candidates.sort((a, b) => distance(a.found) - distance(b.found))[0];
}

/** Another path is further away than another method, and that than any difference in query or body. */
function distance(found: readonly Difference[]): number {
  const weight = new Map([
    ["/path", 1e8],
    ["/method", 1e4],
  ]);
  return found.reduce((sum, { pointer }) => sum + (weight.get(pointer) ?? 1), 0);
}
