import type { Row } from "../row.ts";
import { fails } from "./expectation.ts";

const tooLarge = fails("ResponseFormatError", "response_format", { status: 200, detail: "too_large" });
const redirected = (status: number) => fails("StatusError", "unexpected_status", { status });
const echo = (request: Request) => request.headers.get("authorization") ?? "";

/** Servers that must not get what they ask for, or must not be quoted. */
export const guards: readonly Row[] = [
  ...[301, 307].map((status): Row => {
    return {
      what: `redirect (${status}) to another origin, which gets no request`,
      answer: (_request, elsewhere) => new Response(null, { status, headers: { location: elsewhere } }),
      expected: redirected(status),
    };
  }),
  {
    what: "body larger than `maxBodyBytes`, which is announced",
    answer: () => new Response("[]".padEnd(2_000), { headers: { "content-length": "2000" } }),
    options: { maxBodyBytes: 1_000 },
    expected: tooLarge,
  },
  {
    what: "body larger than `maxBodyBytes`, which only shows while it arrives",
    options: { maxBodyBytes: 1_000 },
    expected: tooLarge,
  },
  {
    what: "400 that quotes the token, which is in no error",
    answer: (request) =>
      Response.json({ errorMessage: echo(request) }, { status: 400, headers: { "x-sent": echo(request) } }),
    expected: fails("BadRequestError", "bad_request", { status: 400 }),
  },
  {
    what: "200 with a page that quotes the token, which is in no error",
    answer: (request) =>
      new Response(echo(request), { headers: { "content-type": "text/html", "x-sent": echo(request) } }),
    expected: fails("ResponseFormatError", "response_format", { status: 200, detail: "content_type" }),
  },
  {
    what: "redirect whose target holds the token, which is in no error",
    answer: (request) => new Response(null, { status: 302, headers: { location: `/?${encodeURI(echo(request))}` } }),
    expected: redirected(302),
  },
];
