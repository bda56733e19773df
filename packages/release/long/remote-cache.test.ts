import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { freePort } from "@cargo-records/contract/free-port";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "../src/rehearse/run.ts";
import { type CacheServer, startCacheServer } from "./cache-server.ts";

const REPOSITORY = resolve(import.meta.dirname, "../../..");
const KEY = "a key that all of the team have, and nobody else";
const BUILT = "packages/client/dist/index.js";

let scratch: string;
let server: CacheServer;
let first: string;
let second: string;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "remote-cache-"));
  server = await startCacheServer(join(scratch, "server"), { port: await freePort(), keepsSignatures: true });
  first = await checkOut("first");
  second = await checkOut("second");
}, 300_000);
afterAll(async () => {
  await server?.stop();
  await rm(scratch, { recursive: true });
});

async function checkOut(name: string): Promise<string> {
  const folder = join(scratch, name);
  await run("git", ["clone", "--quiet", REPOSITORY, folder], { cwd: scratch });
  await run("pnpm", ["install", "--frozen-lockfile", "--prefer-offline"], { cwd: folder });
  return folder;
}

/** Builds from nothing, with the remote cache and no other. */
async function build(checkout: string, key = KEY) {
  for (const name of ["types", "validators", "client", "mock"]) {
    await rm(join(checkout, "packages", name, "dist"), { recursive: true, force: true });
  }
  const env = { ...server.env, TURBO_REMOTE_CACHE_SIGNATURE_KEY: key, DO_NOT_TRACK: "1" };
  const started = performance.now();
  const said = await run(
    "pnpm",
    ["exec", "turbo", "run", "build", "--cache=remote:rw", "--filter=!@cargo-records/docs"],
    { cwd: checkout, env },
  );
  const [, cached, total] = said.match(/Cached:\s+(\d+) cached, (\d+) total/) ?? [];
  return {
    cached: Number(cached),
    total: Number(total),
    ms: Math.round(performance.now() - started),
    works:
      existsSync(join(checkout, BUILT)) && (await readFile(join(checkout, BUILT), "utf8")).includes("createClient"),
  };
}

test("builds are shared, and nothing that was not signed by the team is taken", async () => {
  const told: string[] = [];
  const tell = async (what: string, built: ReturnType<typeof build>) => {
    const { cached, total, ms, works } = await built;
    told.push(`${what}: ${cached} of ${total} cached, ${ms} ms`);
    expect(works, what).toBe(true);
    return { cached, isAll: cached === total };
  };
  expect(await tell("cold", build(first))).toMatchObject({ cached: 0 });
  expect(await tell("second checkout", build(second))).toMatchObject({ isAll: true });
  expect(await tell("another key", build(second, `${KEY}, or not`))).toMatchObject({ cached: 0 });
  // The builds with the other key have replaced the artifacts: sign them again.
  await build(first);
  expect(await tell("signed again", build(second))).toMatchObject({ isAll: true });
  await server.swapArtifacts();
  expect(await tell("artifacts swapped in storage", build(second))).toMatchObject({ cached: 0 });
  await server.stop();
  expect(await tell("server down", build(second))).toMatchObject({ cached: 0 });
  console.log(told.join("\n"));
});

test("without signatures swapped artifacts would be taken: the setting in turbo.json is what refuses them", async () => {
  server = await startCacheServer(join(scratch, "unsigned"), { port: await freePort(), keepsSignatures: false });
  const config = join(second, "turbo.json");
  const { remoteCache, ...rest } = JSON.parse(await readFile(config, "utf8"));
  expect(remoteCache).toEqual({ signature: true });
  await writeFile(config, JSON.stringify(rest));
  await build(second);
  await server.swapArtifacts();
  const { cached, total } = await build(second);
  expect(cached).toBe(total);
});
