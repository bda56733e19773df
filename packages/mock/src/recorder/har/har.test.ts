import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyExchange } from "../../../test-support/any-exchange.ts";
import { exchangeOf } from "../../../test-support/exchange-of.ts";
import { scenarioOf } from "../../../test-support/scenario-of.ts";
import { readRecordings } from "../../read-recordings.ts";
import type { Json, Scenario } from "../../recording.ts";
import { redactScenario } from "../redaction/redact-scenario.ts";
import { type FromHarOptions, fromHar } from "./from-har.ts";
import { toHar } from "./to-har.ts";

const OPTIONS: FromHarOptions = {
  scenario: "imported",
  title: "From a browser.",
  description: "Saved by a person.",
  source: "real",
  specHash: `sha256:${"1".repeat(64)}`,
  origin: "An archive of a browser.",
  tool: { name: "test", version: "1.0.0" },
};

describe("HAR", () => {
  test("redacted recordings come back as they were, provenance and all", () => {
    fc.assert(
      fc.property(fc.array(anyExchange, { minLength: 1, maxLength: 3 }), (exchanges) => {
        const scenario = scenarioOf(...redactScenario(exchanges, []).exchanges);
        const text = JSON.stringify(toHar(scenario));
        expect(fromHar(JSON.parse(text), OPTIONS)).toEqual({ scenarios: [scenario], skipped: [] });
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  test("many scenarios are pages of one archive", async () => {
    const scenarios = (await readRecordings()).map(redact);
    const har = plain(toHar(scenarios, { baseUrl: "https://other.test/v1" }));
    expect(fromHar(har, OPTIONS).scenarios).toEqual(scenarios);
  });

  test("an archive has what HAR 1.2 asks for", () => {
    const { log } = toHar(
      scenarioOf(exchangeOf({ method: "POST", query: { a: ["1", "2"] }, body: { x: 1 } }, { body: [] })),
    );
    expect([log.version, log.pages[0]?.id, log.entries[0]?.pageref]).toEqual(["1.2", "sample", "sample"]);
    expect(log.entries[0]).toMatchObject({
      startedDateTime: "2026-01-31T12:00:00Z",
      time: 0,
      request: {
        method: "POST",
        url: "https://api.getcargo.io/v1/things?a=1&a=2",
        queryString: [
          { name: "a", value: "1" },
          { name: "a", value: "2" },
        ],
        cookies: [],
        headersSize: -1,
        bodySize: 7,
        postData: { mimeType: "", text: '{"x":1}' },
      },
      response: {
        status: 200,
        content: { size: 2, mimeType: "application/json", text: "[]" },
        redirectURL: "",
        bodySize: 2,
      },
      cache: {},
      timings: { send: 0, wait: 0, receive: 0 },
    });
  });

  test("the scheme of a credential is a header that says nothing else, and comes back", () => {
    const scenario = scenarioOf(
      exchangeOf({ authScheme: "privatetoken" }, { body: { slug: "privatetoken redacted" } }),
    );
    const har = toHar(scenario);
    expect(har.log.entries[0]?.request.headers).toEqual([{ name: "authorization", value: "privatetoken redacted" }]);
    const [imported] = fromHar(plain(har), OPTIONS).scenarios;
    expect(imported?.recordings[0]?.exchange.request.authScheme).toBe("privatetoken");
    expect(imported?.recordings[0]?.exchange.provenance.redaction.redacted).toEqual({ text: 1 });
  });

  test("a real credential in an archive of ours is still a secret", () => {
    const scenario = scenarioOf(exchangeOf({ authScheme: "bearer" }, { body: { slug: "s3cret-token" } }));
    const text = JSON.stringify(toHar(scenario)).replace("bearer redacted", "Bearer s3cret-token");
    const { scenarios } = fromHar(JSON.parse(text), OPTIONS);
    expect(JSON.stringify(scenarios)).not.toContain("s3cret-token");
    expect(scenarios[0]?.recordings[0]?.exchange).toMatchObject({
      provenance: { redaction: { redacted: { "credential-header": 1, "known-secret": 1 } } },
      request: { authScheme: "bearer", headers: {} },
    });
  });

  test("an archive of somebody else is redacted in the same way, cookies and user information too", () => {
    const token = "S3cretTokenValue99";
    const cookie = "c00kieValueOfMine";
    const password = "hunter2-hunter2";
    const name = "Jane Doe";
    const entry = foreignEntry({
      url: `https://me:${password}@host.test/v1/things/list?api_key=${token}`,
      headers: [{ name: "Authorization", value: `Bearer ${token}` }],
      cookies: [{ name: "sid", value: cookie }],
      text: Buffer.from(JSON.stringify({ title: name, slug: cookie, kind: password, reason: token })).toString(
        "base64",
      ),
      encoding: "base64",
    });
    const { scenarios, skipped } = fromHar({ log: { entries: [entry] } }, OPTIONS);
    expect(skipped).toEqual([]);
    expect([token, cookie, password, name].filter((secret) => JSON.stringify(scenarios).includes(secret))).toEqual([]);
    expect(scenarios).toMatchObject([
      {
        name: "imported",
        title: "From a browser.",
        recordings: [
          {
            file: "01-list.json",
            exchange: {
              provenance: {
                source: "real",
                recordedAt: "2026-01-31T12:00:00Z",
                redaction: {
                  redacted: { "user-info": 2, "credential-header": 1, text: 1, "known-secret": 3, "secret-name": 1 },
                },
              },
              request: { path: "/things/list", authScheme: "bearer" },
            },
          },
        ],
      },
    ]);
  });

  test("entries without a status or outside of the base path are told and left out", () => {
    const entries = [foreignEntry({ status: 0 }), foreignEntry({ url: "https://host.test/app.js" }), foreignEntry({})];
    expect(fromHar({ log: { entries } }, OPTIONS)).toMatchObject({
      scenarios: [{ recordings: [{ file: "01-list.json" }] }],
      skipped: [
        { entry: 0, reason: "the answer has no status that can be kept" },
        { entry: 1, reason: "the path of the request is not under /v1" },
      ],
    });
  });

  test.each<[string, Json, string]>([
    ["no archive", [], "the HTTP archive#/log: expected an object, found nothing"],
    ["no entries", { log: { entries: 1 } }, "#/log/entries: expected a list, found a number"],
    [
      "no URL",
      { log: { entries: [foreignEntry({ url: "S3cret" })] } },
      "#/log/entries/0/request/url: expected a whole URL, found another text",
    ],
  ])("what is wrong is told by its place: %s", (_, har, message) => {
    expect(() => fromHar(har, OPTIONS)).toThrow(message);
  });
});

function redact(scenario: Scenario): Scenario {
  const { exchanges } = redactScenario(
    scenario.recordings.map(({ exchange }) => exchange),
    [],
  );
  const recordings = scenario.recordings.map(({ file, exchange }, index) => ({
    file,
    exchange: exchanges[index] ?? exchange,
  }));
  return { ...scenario, recordings };
}

interface Foreign {
  url?: string;
  status?: number;
  headers?: Json;
  cookies?: Json;
  text?: string;
  encoding?: string;
}

function foreignEntry({
  url = "https://host.test/v1/things/list",
  status = 200,
  headers = [],
  cookies = [],
  text = "{}",
  encoding = "",
}: Foreign): Json {
  return {
    startedDateTime: "2026-01-31T13:00:00.123+01:00",
    request: { method: "GET", url, headers, cookies },
    response: { status, headers: [], content: { mimeType: "application/json", text, encoding } },
  };
}

function plain(value: unknown): Json {
  return JSON.parse(JSON.stringify(value));
}
