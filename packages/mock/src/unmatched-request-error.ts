/** The recording that came closest to a request. */
export interface NearestRecording {
  scenario: string;
  file: string;
}

/** What {@link UnmatchedRequestError} tells; texts come without credentials. */
export interface UnmatchedRequest {
  /** Upper case. */
  method: string;
  /** The path of the request, without its query. */
  path: string;
  /** Undefined when there is no scenario to look in. */
  nearest: NearestRecording | undefined;
  /** What differs from the nearest recording, one line each, beginning with a JSON pointer. */
  differences: readonly string[];
}

const MOST_LINES = 10;

/** A request that nothing was recorded for. It never holds a credential, nor a header of the request. */
export class UnmatchedRequestError extends Error implements UnmatchedRequest {
  override readonly name = "UnmatchedRequestError";
  readonly method: string;
  readonly path: string;
  readonly nearest: NearestRecording | undefined;
  readonly differences: readonly string[];

  constructor(problem: string, { method, path, nearest, differences }: UnmatchedRequest) {
    const more = differences.length - MOST_LINES;
    const lines = [
      `${method} ${path}: ${problem}`,
      ...(nearest ? [`The nearest recording is ${nearest.scenario}/${nearest.file}, which differs:`] : []),
      ...differences.slice(0, MOST_LINES).map((line) => `  ${line}`),
      ...(more > 0 ? [`  and ${more} more`] : []),
    ];
    super(lines.join("\n"));
    this.method = method;
    this.path = path;
    this.nearest = nearest;
    this.differences = differences;
  }
}
