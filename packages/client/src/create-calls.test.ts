import { describe, expect, test } from "vitest";
import type { CallOptions, Operation } from "./call.ts";
import type { ValidationLevel } from "./client-options.ts";
import { createCalls } from "./create-calls.ts";
import { ConfigurationError } from "./errors/configuration-error.ts";
import type { WireRequest } from "./exchange.ts";
import { caught } from "./test-support/caught.ts";
import { fakeClock } from "./test-support/fake-clock.ts";

const seen: string[] = [];
const validator = (level: string) => {
  const validate = (value: unknown) => {
    seen.push(`${level}: ${JSON.stringify(value)}`);
    return { value };
  };
  return Object.assign(validate, { "~standard": { version: 1 as const, vendor: "cargo-records" as const, validate } });
};
const OPERATION: Operation = {
  id: "getThing",
  method: "GET",
  path: "/things/{id}",
  safe: true,
  answer: {
    shape: validator("shape"),
    full: async () => {
      seen.push("loaded");
      return validator("full");
    },
  },
};

/** Makes a call over an exchange that checks `{}`, as the real one would, and gives what was sent. */
async function sentBy(
  options?: CallOptions,
  { level = "off", operation = OPERATION, input = {} }: Setting = {},
): Promise<WireRequest> {
  seen.length = 0;
  const sent: WireRequest[] = [];
  const { call } = createCalls(
    {
      baseUrl: "https://api.example.com/v1",
      clock: fakeClock(),
      headers: { "selected-workspace-uuid": "w" },
      listing: { clock: fakeClock(), random: () => 0, concurrency: 1, deadlineMs: undefined, maxRetryAfterMs: 0 },
      exchange: async (request) => {
        sent.push(request);
        request.check?.({});
        return { status: 200, headers: new Headers(), text: "{}", data: "data" };
      },
    },
    level,
  );
  expect(await call(operation, { params: { id: "a" }, ...input }, options)).toBe("data");
  return sent[0] as WireRequest;
}

interface Setting {
  readonly level?: ValidationLevel;
  readonly operation?: Operation;
  readonly input?: object;
}

test("an operation becomes a request", async () => {
  const { check, ...request } = await sentBy();
  expect(request).toEqual({
    method: "GET",
    operation: "getThing",
    safe: true,
    url: "https://api.example.com/v1/things/a",
    headers: { accept: "application/json", "selected-workspace-uuid": "w" },
  });
});

test("a body is sent as JSON", async () => {
  expect(await sentBy({}, { input: { body: { limit: 5, offset: undefined } } })).toMatchObject({
    body: '{"limit":5}',
    headers: { "content-type": "application/json" },
  });
});

describe("headers of a call", () => {
  test("replace the others whatever their case", async () => {
    const { headers } = await sentBy({
      headers: { ACCEPT: "text/plain", "Selected-Workspace-Uuid": "v", "X-Trace": "1" },
    });
    expect(headers).toEqual({ accept: "text/plain", "selected-workspace-uuid": "v", "x-trace": "1" });
  });

  test.each([
    ["a line break in its value", { "x-trace": "a\r\nauthorization: other" }],
    ["a line feed in its value", { "x-trace": "a\nb" }],
    ["a NUL in its value", { "x-trace": "a\0b" }],
    ["a character that no header carries", { "x-trace": "→" }],
    ["a line break in its name", { "x\r\ny": "a" }],
    ["a space in its name", { "x trace": "a" }],
    ["no name", { "": "a" }],
  ])("with %s are refused, and the value is not repeated", async (_fault, headers) => {
    const error = await caught(sentBy({ headers }));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error.message).toContain(`The header ${JSON.stringify(Object.keys(headers)[0])} cannot be sent.`);
    expect(error.message).not.toContain("other");
  });

  test("called __proto__ are only headers", async () => {
    const { headers } = await sentBy({ headers: JSON.parse('{"__proto__":"a"}') });
    expect(Object.entries(headers)).toContainEqual(["__proto__", "a"]);
    expect(Object.getPrototypeOf(headers)).toBe(Object.prototype);
  });
});

describe("limits of a call", () => {
  test("go with the request", async () => {
    const { signal } = new AbortController();
    expect(await sentBy({ signal, timeoutMs: 5, deadlineMs: 0 })).toMatchObject({
      signal,
      timeoutMs: 5,
      deadlineMs: 0,
    });
  });

  test.each([{ timeoutMs: -1 }, { deadlineMs: Number.NaN }])(
    "that are no amounts are refused (%o)",
    async (options) => {
      expect((await caught(sentBy(options))).message).toContain(`\`${Object.keys(options)[0]}\` is not usable`);
    },
  );
});

describe("an answer", () => {
  test.each([
    ["off", []],
    ["shape", ["shape: {}"]],
    ["full", ["loaded", "full: {}"]],
  ] as const)("is checked at level %s", async (level, checks) => {
    await sentBy({}, { level });
    expect(seen).toEqual(checks);
  });

  test("has to be there at every level when the operation has one", async () => {
    const { answer: _, ...silent } = OPERATION;
    expect((await sentBy({}, { level: "off" })).check).toBeTypeOf("function");
    expect((await sentBy({}, { level: "full", operation: silent })).check).toBeUndefined();
  });
});

test("a path parameter that is missing is an error of the call, not thrown at the caller", async () => {
  const error = await caught(sentBy({}, { input: { params: {} } }));
  expect(error.message).toContain('The parameter "id" is missing or empty.');
});

test("the full check is loaded by the first call and kept; a load that failed is tried again", async () => {
  const loads: string[] = [];
  const full = async () => {
    loads.push("asked");
    if (loads.length === 1) throw new Error("offline");
    return validator("full");
  };
  const exchange = async () => ({ status: 200, headers: new Headers(), text: "{}", data: "data" });
  const listing = { clock: fakeClock(), random: () => 0, concurrency: 1, deadlineMs: undefined, maxRetryAfterMs: 0 };
  const connection = { baseUrl: "https://api.example.com", clock: fakeClock(), headers: {}, exchange, listing };
  const { call } = createCalls(connection, "full");
  const operation: Operation = { ...OPERATION, path: "/things", answer: { shape: validator("shape"), full } };
  await expect(call(operation, {})).rejects.toThrow("offline");
  for (let time = 0; time < 3; time++) await call(operation, {});
  expect(loads).toEqual(["asked", "asked"]);
});
