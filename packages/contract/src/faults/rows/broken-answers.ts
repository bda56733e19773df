import type { Row } from "../row.ts";
import { ALL_WAITS, data, fails } from "./expectation.ts";

/** What `response_format` is about: a 200 that is no answer. */
const wrong = (detail: string) => fails("ResponseFormatError", "response_format", { status: 200, detail });
const wrongAfterRetries = (detail: string) => {
  return fails("ResponseFormatError", "response_format", { status: 200, detail, waitsMs: ALL_WAITS });
};
const afterOneRetry = data({ waitsMs: [250] });

/** Answers that break off, or are not what the API answers with. */
export const brokenAnswers: readonly Row[] = [
  { what: "body cut midway, once", faults: { onRequest: 1, fault: "cut-body" }, expected: afterOneRetry },
  { what: "body cut midway, always", faults: { from: 1, fault: "cut-body" }, expected: wrongAfterRetries("cut_off") },
  {
    what: "body shorter than its `Content-Length`, once",
    faults: { onRequest: 1, fault: "cut-body", framing: "content-length" },
    expected: afterOneRetry,
  },
  {
    what: "body shorter than its `Content-Length`, always",
    faults: { from: 1, fault: "cut-body", framing: "content-length" },
    expected: wrongAfterRetries("cut_off"),
  },
  {
    what: "compressed body without its end, once",
    faults: { onRequest: 1, fault: "gzip-cut" },
    expected: afterOneRetry,
  },
  {
    what: "compressed body without its end, always",
    faults: { from: 1, fault: "gzip-cut" },
    expected: wrongAfterRetries("cut_off"),
  },
  {
    what: "character cut in the middle of its bytes, once",
    faults: { onRequest: 1, fault: "truncated-utf8" },
    expected: afterOneRetry,
  },
  {
    what: "character cut in the middle of its bytes, always",
    faults: { from: 1, fault: "truncated-utf8" },
    expected: wrongAfterRetries("not_utf8"),
  },
  {
    what: "connection reset before the headers, once",
    faults: { onRequest: 1, fault: "reset" },
    expected: afterOneRetry,
  },
  {
    what: "connection reset before the headers, always",
    faults: { from: 1, fault: "reset" },
    expected: fails("ConnectionError", "connection", { waitsMs: ALL_WAITS }),
  },
  { what: "200 with HTML", faults: { from: 1, fault: "html-200" }, expected: wrong("content_type") },
  { what: "200 with an empty body", faults: { from: 1, fault: "empty-200" }, expected: wrong("empty") },
  {
    what: "204, no content, where a page is due",
    answer: () => new Response(null, { status: 204 }),
    expected: fails("ResponseFormatError", "response_format", { status: 204, detail: "empty" }),
  },
  { what: "200 with JSON of another shape", faults: { from: 1, fault: "other-shape" }, expected: wrong("shape") },
  {
    what: "`records` is a text",
    faults: { from: 1, fault: "other-shape", pointer: "/records", value: "none" },
    expected: wrong("shape"),
  },
  {
    what: 'a status that is a number, with `validate: "full"`',
    faults: { from: 1, fault: "other-shape", pointer: "/records/0/status", value: 5 },
    options: { validate: "full" },
    expected: wrong("shape"),
  },
  {
    what: "200 with JSON that has a comma too many",
    faults: { from: 1, fault: "bad-json" },
    expected: wrong("not_json"),
  },
  {
    what: "200 with the right body under another content type",
    faults: { from: 1, fault: "wrong-content-type" },
    expected: wrong("content_type"),
  },
];
