import { createEmulator, createFaults, type Fetch, type Listening, listen } from "@cargo-records/mock";
import { SCENARIOS, type Scenario, type ScenarioName } from "./scenarios.ts";
import type { Urls } from "./suite/check.ts";
import { withCors } from "./with-cors.ts";

/** The servers of one run of the suite. */
export interface ScenarioServers {
  readonly urls: Urls;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Starts a server on loopback for every scenario, each with its own count of requests. */
export async function serveScenarios(): Promise<ScenarioServers> {
  const emulator = createEmulator();
  const servers: Listening[] = [];
  const entries: [string, string][] = [];
  for (const [name, scenario] of Object.entries<Scenario>(SCENARIOS)) {
    const handler = withCors(fetchOf(scenario, emulator.fetch));
    const server = await listen(handler);
    servers.push(server);
    entries.push([name, `${server.url}/v1`]);
  }
  return {
    urls: Object.fromEntries(entries) as Record<ScenarioName, string>,
    [Symbol.asyncDispose]: async () => {
      await Promise.all(servers.map((server) => server.close()));
      await emulator.close();
    },
  };
}

function fetchOf(scenario: Scenario, emulator: Fetch): Fetch {
  return typeof scenario === "function" ? scenario(emulator) : createFaults(scenario).wrap(emulator);
}
