import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { answerRequest } from "./answer-request.ts";
import { ListenError } from "./listen-error.ts";

/** Hosts that no other machine can reach. */
const LOOPBACK: readonly string[] = ["127.0.0.1", "::1", "localhost"];
const HIGHEST_PORT = 65_535;

/** Options of {@link listen}. */
export interface ListenOptions {
  /** The port; 0 takes a free one. Default: 0. */
  port?: number;
  /** `127.0.0.1`, `::1` or `localhost`. Default: `127.0.0.1`. */
  host?: string;
}

/** A running server. */
export interface Listening {
  /** Scheme, host and port, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Stops the server and ends its open connections; requests in flight see their signal abort. May be called again. */
  close(): Promise<void>;
  /** The same as `close`, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Serves a fetch-like handler over HTTP on loopback. Bodies are streamed both ways, and the signal of a request aborts
 * when its client goes away. A handler that rejects becomes a 501 when nothing was recorded for the request, else a 500,
 * with `{"errorMessage"}` as the body.
 *
 * @throws {ListenError} when the host is not loopback, or the port is invalid or in use.
 */
export async function listen(
  handler: (request: Request) => Response | Promise<Response>,
  options: ListenOptions = {},
): Promise<Listening> {
  const { port = 0, host = "127.0.0.1" } = options;
  if (!LOOPBACK.includes(host)) {
    throw new ListenError(
      `The host must be one of ${LOOPBACK.join(", ")}, not "${host}": a mock is not for other machines.`,
    );
  }
  if (!Number.isInteger(port) || port < 0 || port > HIGHEST_PORT) {
    throw new ListenError(`The port must be a whole number from 0 (any free port) to ${HIGHEST_PORT}, not ${port}.`);
  }
  const urlHost = host.includes(":") ? `[${host}]` : host;
  let url = "";
  const server = createServer((message: IncomingMessage, response: ServerResponse) => {
    void answerRequest(handler, url, message, response);
  });
  const failed = Promise.withResolvers<never>();
  server.once("error", (error: NodeJS.ErrnoException) => failed.reject(startError(error, `${urlHost}:${port}`)));
  const started = new Promise<void>((resolve) => server.listen(port, host, resolve));
  await Promise.race([started, failed.promise]);
  const bound = (server.address() as AddressInfo).port;
  url = `http://${urlHost}:${bound}`;

  let closed: Promise<void> | undefined;
  const close = () => {
    closed ??= new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
    return closed;
  };
  return { url, port: bound, close, [Symbol.asyncDispose]: close };
}

function startError(error: NodeJS.ErrnoException, address: string): ListenError {
  const problem =
    error.code === "EADDRINUSE"
      ? `${address} is in use. Stop what listens there, or take port 0 to get a free one.`
      : `Cannot listen on ${address} (${error.code ?? error.message}).`;
  return new ListenError(problem, { cause: error });
}
