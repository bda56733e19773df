import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyExchange, anyJson } from "../../../test-support/any-exchange.ts";
import { exchangeOf } from "../../../test-support/exchange-of.ts";
import { formatRecording } from "../../format-recording.ts";
import type { Exchange, Json } from "../../recording.ts";
import { shapeOf } from "../shape.ts";
import { redactScenario } from "./redact-scenario.ts";
import type { RedactionOptions } from "./redaction-options.ts";

const RUNS = { seed: 3, numRuns: 400 };

describe("redactScenario", () => {
  test("redacting twice changes nothing, not even the receipt", () => {
    fc.assert(
      fc.property(fc.array(anyExchange, { minLength: 1, maxLength: 3 }), (exchanges) => {
        const once = redactScenario(exchanges, []).exchanges;
        expect(redactScenario(once, []).exchanges).toEqual(once);
      }),
      RUNS,
    );
  });

  test("redacting the same again gives the same bytes", () => {
    fc.assert(
      fc.property(anyExchange, (exchange) => {
        const text = () => redactScenario([exchange], []).exchanges.map(formatRecording);
        expect(text()).toEqual(text());
      }),
      RUNS,
    );
  });

  test("what it makes passes its own check, for any exchange", () => {
    fc.assert(
      fc.property(anyExchange, (exchange) => {
        const { exchanges, verify } = redactScenario([exchange], []);
        verify(exchanges.map((redacted) => ({ file: "01-x.json", text: formatRecording(redacted) })));
      }),
      RUNS,
    );
  });

  test("a body keeps its shape: keys by number, lists by length, and every type", () => {
    fc.assert(
      fc.property(anyJson, (body) => {
        expect(outline(redacted({ body }).response.body ?? null)).toEqual(outline(body));
      }),
      RUNS,
    );
  });

  test("equal values stay equal over all exchanges, so references still match", () => {
    const uuid = "018f3c5e-7b1a-4000-8000-0123456789ab";
    const asked = exchangeOf({ path: `/runs/${uuid}`, body: { workflowUuid: uuid, ids: ["acct-1"], title: "Acme" } });
    const [first, second] = redactScenario(
      [asked, exchangeOf({}, { body: { records: [{ workflowUuid: uuid, id: "acct-1", title: "Acme" }] } })],
      [],
    ).exchanges;
    const { workflowUuid, ids, title } = (first?.request.body ?? {}) as Record<string, string>;
    expect(second?.response.body).toEqual({ records: [{ workflowUuid, id: ids?.[0], title }] });
    expect(first?.request.path).toBe(`/runs/${workflowUuid}`);
  });

  test("words of the API, dates, numbers and flags stay; settings keep their shape only", () => {
    const kept = {
      status: "success",
      nodeKind: "tool",
      statuses: ["error"],
      createdAt: "2025-01-15T10:00:00.000Z",
      count: 3,
      on: true,
    };
    expect(redacted({ body: kept }).response.body).toEqual(kept);
    expect(redacted({ body: { config: { ...kept, kind: "secret-project" } } }).response.body).toEqual({
      config: {
        status: "redactedaaab",
        nodeKind: "redactedaaac",
        statuses: ["redactedaaad"],
        createdAt: "2000-01-01T00:00:00.000Z",
        count: 3,
        on: true,
        kind: "redacted-aaae",
      },
    });
  });

  test("numbers are kept, but not secret and personal ones", () => {
    const body = {
      limit: 7,
      pin: 1234,
      phone: 33612345678,
      maxTokens: 100,
      card: 4111111111111111,
      inexact: 1e20,
      secret: { deep: [9] },
    };
    expect(redacted({ body }).response.body).toEqual({
      limit: 7,
      pin: 0,
      phone: 0,
      maxTokens: 100,
      card: 0,
      inexact: 0,
      secret: { deep: [0] },
    });
  });

  test("JSON in a text stays JSON, redacted inside", () => {
    const body = { value: JSON.stringify({ status: "open", title: "Acme", more: JSON.stringify([{ token: "x" }]) }) };
    const { value } = redacted({ body }).response.body as { value: string };
    expect(JSON.parse(value)).toEqual({
      status: "open",
      title: "Redactedaaab",
      more: '[{"token":"redactedaaac"}]',
    });
  });

  test.each([
    ["a page", "<html>Acme</html>", "<!doctype html>\n<title>Redacted 1</title>\n"],
    ["JSON that is cut", '{"records":[{"title":"Ac', '{"redacted": 1,'],
    ["a text", "no healthy upstream", "redacted aaab"],
  ])("of a body that is no JSON, its kind stays: %s", (_, bodyText, expected) => {
    expect(redacted({ bodyText }).response.bodyText).toBe(expected);
  });

  test("only listed headers stay, a workspace as a fake, and credentials are counted", () => {
    const headers = {
      accept: "text/plain, */*;q=0.1",
      "x-note": "Acme",
      authorization: "Bearer abcdefgh",
      "x-my-token": "1",
    };
    const workspace = { "selected-workspace-uuid": "018f3c5e-7b1a-4000-8000-0123456789ab" };
    const { request, provenance } = redactOne(exchangeOf({ headers: { ...headers, ...workspace } }));
    expect(Object.keys(request.headers)).toEqual(["accept", "selected-workspace-uuid"]);
    expect(request.headers["selected-workspace-uuid"]).not.toContain("018f");
    expect(provenance.redaction).toEqual({ policy: 1, redacted: { "credential-header": 2, uuid: 1 } });
  });

  test("options add pointers, names, patterns, secrets and headers", () => {
    const options: RedactionOptions = {
      pointers: ["/records/*/status"],
      names: ["colour"],
      patterns: { project: /apollo/i },
      secrets: ["swordfish"],
      headers: { keep: ["x-note"], drop: ["accept"] },
    };
    const body = { records: [{ status: "open" }], status: "open", colour: 7, kind: "apollo", slug: "a-swordfish" };
    const exchange = exchangeOf({}, { headers: { "x-note": "shown", accept: "text/plain" }, body });
    const { response, provenance } = redactOne(exchange, options);
    expect(response.headers).toEqual({ "x-note": "shown" });
    expect(response.body).toMatchObject({ records: [{ status: "redactedaaab" }], status: "open", colour: 0 });
    expect(provenance.redaction.redacted).toEqual({ pointer: 1, "secret-name": 1, project: 1, "known-secret": 1 });
  });

  test.each([
    [
      "a credential header cannot be kept",
      { headers: { keep: ["X-Api-Key"] } },
      "redaction.headers.keep names X-Api-Key",
    ],
    ["nor one that only sounds like one", { headers: { keep: ["x-acme-session"] } }, "is never kept"],
    ["a short secret is named by its place", { secrets: ["long enough", "abc"] }, "redaction.secrets[1] is too short"],
    ["a pointer has to be one", { pointers: ["records.title"] }, "redaction.pointers[0] is not a JSON pointer"],
    ["a key cannot be empty", { key: "" }, "redaction.key is empty"],
  ])("%s", (_, options: RedactionOptions, message) => {
    expect(() => redactScenario([], [], options)).toThrow(message);
  });
});

function redacted(response: Partial<Exchange["response"]>): Exchange {
  return redactOne(exchangeOf({}, response));
}

function redactOne(exchange: Exchange, options: RedactionOptions = {}): Exchange {
  const [only] = redactScenario([exchange], [], options).exchanges;
  return only ?? exchange;
}

/** A value without its texts, keys and numbers. */
function outline(value: Json): unknown {
  if (Array.isArray(value)) return value.map(outline);
  if (typeof value === "object" && value !== null) return { members: Object.values(value).map(outline) };
  return [...shapeOf([value]).types];
}
