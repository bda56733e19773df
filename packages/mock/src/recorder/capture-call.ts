import type { Fetch } from "../fetch.ts";
import type { CapturedCall, SkippedCall } from "./captured-call.ts";
import { readBody } from "./read-body.ts";

/** An answer for the caller, and what is kept of the call once both bodies have come to their end. Neither waits for it. */
export interface Capture {
  answer: Promise<Response>;
  /** Never rejects. */
  kept: Promise<CapturedCall | SkippedCall>;
}

/** Makes a call and keeps a copy. The copy is read to its end even when the caller leaves the body unread. */
export function captureCall(fetch: Fetch, request: Request, at: number, maxBodyBytes: number): Capture {
  // Copied before the call: afterwards the body is used.
  const requestText = readBody(request.clone().body, maxBodyBytes);
  const { method, url } = request;
  const requestHeaders = [...request.headers];
  const call = async () => {
    const answer = await fetch(request);
    return { answer, copy: answer.bodyUsed || answer.body?.locked ? undefined : answer.clone() };
  };
  const called = call();
  const keep = async (): Promise<CapturedCall | SkippedCall> => {
    const { answer, copy } = await called;
    if (copy === undefined) return { skipped: "the answer had been read before it came here" };
    const [sent, received] = await Promise.all([requestText, readBody(copy.body, maxBodyBytes)]);
    if (sent.text === undefined) return { skipped: `the request ${sent.problem}` };
    if (received.text === undefined) return { skipped: `the answer ${received.problem}` };
    const { status, headers } = answer;
    if (status < 200 || status > 599) return { skipped: "the answer has no status that can be kept" };
    const responseHeaders = [...headers];
    const message = { requestHeaders, requestText: sent.text, status, responseHeaders, responseText: received.text };
    return { at, method, url, ...message };
  };
  return {
    answer: called.then(({ answer }) => answer),
    kept: keep().catch(() => ({ skipped: "the call failed before there was an answer" })),
  };
}
