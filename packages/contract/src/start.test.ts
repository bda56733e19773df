import { join } from "node:path";
import { createEmulator } from "@cargo-records/mock";
import { expect, test } from "vitest";
import { run } from "./run-cli.ts";

const start = (env: Record<string, string | undefined>) =>
  run(process.execPath, [join(import.meta.dirname, "start.ts")], {
    env: { CARGO_API_TOKEN: undefined, CARGO_API_BASE_URL: undefined, ...env },
  });

/** The rows of the table: lines between its rules, without its head. */
const rowsOf = (stdout: string) =>
  stdout
    .split("\n")
    .filter((line) => line.startsWith("│"))
    .slice(1);

test("without a token it lists a thousand emulated records, and says that none is live", async () => {
  const { code, stdout, stderr } = await start({});
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("No CARGO_API_TOKEN: listing from an emulator of the API, over HTTP from http://127.0.0.1:");
  expect(stdout).toContain("none is from the live API");
  expect(rowsOf(stdout)).toHaveLength(1_000);
  expect(stdout).toContain("1000 of 1000 records, listed by @cargo-records/client");
});

test("with a token it asks the API and says so", async () => {
  using emulator = createEmulator({ records: 300, defaultLimit: 20, tokens: [{ token: "secret-token" }] });
  await using server = await emulator.listen();
  const { code, stdout } = await start({ CARGO_API_TOKEN: "secret-token", CARGO_API_BASE_URL: `${server.url}/v1` });
  expect(code).toBe(0);
  expect(stdout).toContain("CARGO_API_TOKEN is set: listing from the live API.");
  expect(rowsOf(stdout)).toHaveLength(20);
  expect(stdout).toContain("20 of 300 records");
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
    "start: GET http://127.0.0.1:1/v1/orchestration/records/list got no answer.",
  ],
])("%s ends with one message and no secret", async (_name, env, message) => {
  const { code, stdout, stderr } = await start(env);
  expect(code).toBe(1);
  expect(stderr.startsWith(message)).toBe(true);
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(stdout + stderr).not.toContain("secret");
});
