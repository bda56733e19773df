import type { IncomingMessage, ServerResponse } from "node:http";
import { isConnectionReset } from "./faults/connection-reset.ts";
import { wireBody } from "./faults/wire-body.ts";
import { requestBody } from "./request-body.ts";
import { sendBody } from "./send-body.ts";

/** Hands one HTTP request to a fetch-like handler and sends its answer. Never rejects. */
export async function answerRequest(
  handler: (request: Request) => Response | Promise<Response>,
  url: string,
  message: IncomingMessage,
  answer: ServerResponse,
): Promise<void> {
  const gone = new AbortController();
  answer.once("close", () => {
    if (!answer.writableFinished) gone.abort();
  });
  const body = requestBody(message);
  try {
    await send(await respond(handler, url, message, body.stream, gone.signal), answer);
    await body.drain();
  } catch (error) {
    if (isConnectionReset(error) && !answer.headersSent) message.socket.resetAndDestroy();
    // The client went away, or the handler's body broke or was used before: the client must not take it for complete. What
    // was written before still arrives.
    else message.socket.destroySoon();
  }
}

async function respond(
  handler: (request: Request) => Response | Promise<Response>,
  url: string,
  message: IncomingMessage,
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  signal: AbortSignal,
): Promise<Response> {
  let request: Request;
  try {
    request = toWebRequest(url, message, body, signal);
  } catch {
    return errorResponse(400, "The request line is one that a fetch could not have sent.");
  }
  try {
    return await handler(request);
  } catch (error) {
    // The handler is a fetch whose connection was reset: so is this one.
    if (isConnectionReset(error)) throw error;
    // By name: the class may come from another copy of this package.
    const { name, message: problem } = error instanceof Error ? error : new Error(String(error));
    if (name === "UnmatchedRequestError") return errorResponse(501, problem);
    return errorResponse(500, `The handler failed with ${name}: ${problem}`);
  }
}

function toWebRequest(
  url: string,
  message: IncomingMessage,
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  signal: AbortSignal,
): Request {
  const { method = "GET", url: target = "/", rawHeaders } = message;
  const headers = new Headers();
  for (let at = 0; at < rawHeaders.length; at += 2) headers.append(rawHeaders[at] ?? "", rawHeaders[at + 1] ?? "");
  const hasBody = method !== "GET" && method !== "HEAD";
  // A target that is no path, such as `*` or a whole URL, makes this one invalid.
  return new Request(`${url}${target}`, { method, headers, signal, ...(hasBody && { body, duplex: "half" }) });
}

async function send(response: Response, answer: ServerResponse): Promise<void> {
  answer.statusCode = response.status;
  // One by one: a joined set-cookie would be another cookie.
  for (const [name, value] of response.headers) answer.appendHeader(name, value);
  const body = wireBody(response);
  if (body) await sendBody(body, answer);
  else answer.end();
}

function errorResponse(status: number, errorMessage: string): Response {
  return Response.json({ errorMessage }, { status });
}
