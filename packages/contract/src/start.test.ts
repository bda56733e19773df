import { join } from "node:path";
import { listen, readScenario, replay } from "@cargo-records/mock";
import { expect, test } from "vitest";
import { recordings } from "./contract-spec.ts";
import type { Json } from "./document.ts";
import { run } from "./run-cli.ts";

const start = (env: Record<string, string | undefined>) =>
  run(process.execPath, [join(import.meta.dirname, "start.ts")], {
    env: { CARGO_API_TOKEN: undefined, CARGO_API_BASE_URL: undefined, ...env },
  });

test("without a token it lists every recorded record, and says that none is live", async () => {
  const { code, stdout, stderr } = await start({});
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("No CARGO_API_TOKEN: listing the recorded scenarios, over HTTP from http://127.0.0.1:");
  expect(stdout).toContain("none is from the live API");
  const listed = recordings.flatMap(({ exchange }) => (exchange.response.body as Json)?.records ?? []);
  for (const { id } of listed) expect(stdout).toContain(id);
  expect(stdout).toContain(`${listed.length} records, listed by @cargo-records/client`);
  expect(stdout).toContain("rate-limited: RateLimitError, 429");
});

test("with a token it asks the API and says so", async () => {
  await using server = await listen(replay(await readScenario("more-than-one-page")));
  const { code, stdout } = await start({ CARGO_API_TOKEN: "secret-token", CARGO_API_BASE_URL: `${server.url}/v1` });
  expect(code).toBe(0);
  expect(stdout).toContain("CARGO_API_TOKEN is set: listing from the live API.");
  expect(stdout).toContain("42 records match in all");
});

test.each([
  ["an empty token", { CARGO_API_TOKEN: "" }, "start: No token. Pass `token`"],
  ["a token with a line break", { CARGO_API_TOKEN: "secret\n" }, "start: The token holds a space, a line break"],
  [
    "a base URL without https",
    { CARGO_API_TOKEN: "secret", CARGO_API_BASE_URL: "http://api.example.com" },
    "start: `baseUrl` is http://api.example.com, which would send the token unencrypted.",
  ],
  [
    "a base URL where nobody answers",
    { CARGO_API_TOKEN: "secret", CARGO_API_BASE_URL: "http://127.0.0.1:1/v1" },
    "start: GET http://127.0.0.1:1/v1/orchestration/records/list got no whole answer.",
  ],
])("%s ends with one message and no secret", async (_name, env, message) => {
  const { code, stdout, stderr } = await start(env);
  expect(code).toBe(1);
  expect(stderr.startsWith(message)).toBe(true);
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(stdout + stderr).not.toContain("secret");
});
