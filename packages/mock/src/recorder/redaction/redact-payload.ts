import type { Payload } from "../../recording.ts";
import { fakeText, isFakeText } from "./fake-text.ts";
import { redactValue } from "./redact-value.ts";
import { count, type RedactionTools } from "./redaction-tools.ts";

const MARKUP = /^\s*</;
const CUT_JSON = /^\s*[[{]/;
/** What this file makes of the two, to know them again. */
const FAKE_BODY = /^(?:<!doctype html>\n<title>Redacted \d{1,6}<\/title>\n|\{"redacted": \d{1,6},)$/;

/** A body. JSON keeps its shape; of a text only its kind stays: a page, JSON that is cut or broken, or else. */
export function redactPayload({ body, bodyText }: Payload, tools: RedactionTools): Payload {
  if (body !== undefined) return { body: redactValue(body, { pointer: "", name: "" }, tools) };
  if (bodyText === undefined) return {};
  if (FAKE_BODY.test(bodyText) || isFakeText(bodyText)) return { bodyText };
  count(tools, tools.detector.ruleFor(bodyText) ?? "body-text");
  const number = tools.faker.numberOf(bodyText);
  if (MARKUP.test(bodyText)) return { bodyText: `<!doctype html>\n<title>Redacted ${number}</title>\n` };
  if (CUT_JSON.test(bodyText)) return { bodyText: `{"redacted": ${number},` };
  return { bodyText: fakeText(bodyText, number) };
}
