import { expect, test } from "vitest";
import type { ScenarioName } from "../scenarios.ts";
import { serveScenarios } from "../serve-scenarios.ts";
import type { Context, Urls } from "./check.ts";
import { CHECKS, KNOWN_BAD } from "./checks.ts";
import { runSuite } from "./run-suite.ts";

/** No server has a part in them. */
const WITHOUT_SERVER = [
  "a deadline ends the wait for a token",
  "nothing is sent for a signal that has aborted",
  "an error of another copy of the package is known",
];

async function passing(context: Context): Promise<string[]> {
  const { results } = await runSuite(CHECKS, context);
  return results.filter(({ problem }) => problem === undefined).map(({ check }) => check);
}

/** As if every server were this one. */
const all = (urls: Urls, name: ScenarioName) =>
  Object.fromEntries(Object.keys(urls).map((each) => [each, urls[name]])) as Record<ScenarioName, string>;

test("on this Node every check passes, but for the one that is known to be bad", async () => {
  await using servers = await serveScenarios();
  const passed = await passing({ urls: servers.urls, isBrowser: false });
  expect(passed).toEqual(Object.keys(CHECKS).filter((check) => check !== KNOWN_BAD));
});

test("every check can fail: with servers that are always right or never, and a browser that is none", async () => {
  await using servers = await serveScenarios();
  const right = await passing({ urls: all(servers.urls, "healthy"), isBrowser: true });
  const never = await passing({ urls: all(servers.urls, "html"), isBrowser: true });
  expect(right.filter((check) => never.includes(check))).toEqual(WITHOUT_SERVER);
});
