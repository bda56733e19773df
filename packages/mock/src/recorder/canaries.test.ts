import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { inspect } from "node:util";
import { expect, onTestFinished, test, vi } from "vitest";
import { type CanaryCall, canaryCalls } from "../../test-support/canary-calls.ts";
import { folderOf } from "../../test-support/folder-of.ts";
import { leaksIn } from "../../test-support/leaks-in.ts";
import { recordOptionsOf } from "../../test-support/record-options-of.ts";
import { CREDENTIAL_HEADERS } from "../check-headers.ts";
import { RecordingError } from "../recording-error.ts";
import { createRecorder } from "./create-recorder.ts";
import { redactScenario } from "./redaction/redact-scenario.ts";
import { RedactionError } from "./redaction/redaction-error.ts";

const CALLS = canaryCalls(500);
const SECRETS = CALLS.map(({ secret }) => secret);
/** The calls that end without an answer to keep, and those whose secret stands in a header that is refused. */
const MOST_NOT_KEPT = 100;

test("of 500 secrets in every place and encoding, none is in a file, an error, the report or the output", async () => {
  const { files, said, result } = await recordCanaries(redactScenario);
  expect(result).toMatchObject({ outcome: "created" });
  expect(Object.keys(files).length).toBeGreaterThan(CALLS.length - MOST_NOT_KEPT);
  expect(leaks({ ...files, said })).toEqual([]);
});

test("with redaction switched off, the same search finds nearly all of them", async () => {
  const { files } = await recordCanaries(switchedOff);
  const found = new Set(Object.values(files).flatMap((text) => leaksIn(text, SECRETS)));
  expect(found.size).toBeGreaterThan(CALLS.length - 2 * MOST_NOT_KEPT);
});

test("with redaction switched off and the check before the write left on, nothing is written", async () => {
  const { files, said, result } = await recordCanaries((exchanges, secrets, options) => {
    return { ...redactScenario(exchanges, secrets, options), exchanges: switchedOff(exchanges, secrets).exchanges };
  });
  expect(result).toBeInstanceOf(RedactionError);
  expect(files).toEqual({});
  expect(leaks({ said })).toEqual([]);
});

test("a credential header is refused even with redaction and its check switched off", async () => {
  const { files, said, result } = await recordCanaries((exchanges) => {
    return { exchanges: [...exchanges], verify: () => undefined };
  });
  expect(result).toBeInstanceOf(RecordingError);
  expect(files).toEqual({});
  expect(leaks({ said })).toEqual([]);
});

/** Makes all calls through a recorder, and collects every text that comes out of it. */
async function recordCanaries(
  redact: typeof redactScenario,
): Promise<{ files: Record<string, string>; said: string; result: unknown }> {
  const dir = await folderOf({});
  const output = listenToOutput();
  const errors: unknown[] = [];
  let answer: CanaryCall["answer"] = () => Response.error();
  const recorder = createRecorder(async () => answer(), recordOptionsOf(dir), redact);
  for (const call of CALLS) {
    answer = call.answer;
    try {
      const response = await recorder(call.url, call.init);
      await response.text().catch(() => undefined);
    } catch (error) {
      // The failure of the fetch itself is the caller's, and handed on as it is.
      if (!String(error).includes("no route to")) errors.push(error);
    }
  }
  const result = await recorder.save().catch((error: unknown) => error);
  const said = [...[...errors, result].map((what) => inspect(what, EVERYTHING)), ...output()].join("\n");
  return { files: await filesIn(dir), said, result };
}

const EVERYTHING = { depth: 9, showHidden: true, maxArrayLength: null, maxStringLength: null };

/** Exchanges as they went over the wire, without the headers that a recording is refused for. */
const switchedOff: typeof redactScenario = (exchanges) => {
  const plain = (headers: Record<string, string>) => {
    const entries = Object.entries(headers).filter(([name]) => !CREDENTIAL_HEADERS.includes(name));
    return Object.fromEntries(entries);
  };
  const kept = exchanges.map(({ request, response, ...exchange }) => ({
    ...exchange,
    request: { ...request, headers: plain(request.headers) },
    response: { ...response, headers: plain(response.headers) },
  }));
  return { exchanges: kept, verify: () => undefined };
};

function leaks(texts: Record<string, string>): string[] {
  return Object.entries(texts).flatMap(([name, text]) => {
    const found = leaksIn(text, SECRETS);
    return CALLS.filter(({ secret }) => found.includes(secret)).map((call) => `${name}: ${call.name}`);
  });
}

/** What is written to standard output and standard error from now on. */
function listenToOutput(): () => string[] {
  const spies = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, "write"));
  const consoles = (["log", "info", "warn", "error", "debug"] as const).map((name) => vi.spyOn(console, name));
  onTestFinished(() => {
    vi.restoreAllMocks();
  });
  return () => [...spies, ...consoles].flatMap((spy) => spy.mock.calls.map((parts) => parts.map(String).join(" ")));
}

/** Every file below a folder, hidden ones too. The names count as text. */
async function filesIn(dir: string): Promise<Record<string, string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = files.map(async (file) => [file, `${file}\n${await readFile(file, "utf8")}`] as const);
  return Object.fromEntries(await Promise.all(texts));
}
