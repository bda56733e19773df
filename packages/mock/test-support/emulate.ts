import { onTestFinished } from "vitest";
import type { RecordJson } from "../src/emulated-records/record-json.ts";
import { createEmulator, type Emulator } from "../src/emulator/create-emulator.ts";
import type { EmulatorOptions } from "../src/emulator/emulator-options.ts";
import type { RecordsFilter } from "../src/emulator/records-filter.ts";

const PATH = "/v1/orchestration/records/list";

/** What a test sees of an answer. */
export interface Seen {
  status: number;
  headers: Headers;
  text: string;
  body: { records: RecordJson[]; count: number; reason?: string; errorMessage?: string };
}

/** An emulator that lives as long as the test, and the two ways to list from it. */
export interface Emulated {
  emulator: Emulator;
  /** GET on the records, or on another path; with a token unless `init` has headers. */
  list(path?: string, init?: RequestInit): Promise<Seen>;
  search(filter: RecordsFilter | string, headers?: Record<string, string>): Promise<Seen>;
}

export function emulate(options: EmulatorOptions = {}): Emulated {
  const emulator = createEmulator(options);
  onTestFinished(() => emulator.close());
  const list: Emulated["list"] = async (path = PATH, init = {}) => {
    const request = { headers: { authorization: "Bearer any" }, ...init };
    const response = await emulator.fetch(`http://localhost${path}`, request);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: JSON.parse(text) };
  };
  return {
    emulator,
    list,
    search: (filter, headers = {}) => {
      const body = typeof filter === "string" ? filter : JSON.stringify(filter);
      return list(PATH, { method: "POST", body, headers: { authorization: "Bearer any", ...headers } });
    },
  };
}
