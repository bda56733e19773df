import { join } from "node:path";
import { expect, test } from "vitest";
import { listThroughKills } from "../src/listing/list-through-kills.ts";
import { type ResumeWorld, serveResumeWorld } from "../src/listing/resume-world.ts";
import { seededRandom } from "../src/listing/seeded-random.ts";
import { scratchFolder } from "../src/scratch-folder.ts";

const SEED = 20_261_126;
const RECORDS = 150;
const KILLS = 100;

const worlds: readonly ResumeWorld[] = [
  world({ sort: "createdAt-desc" }),
  world({ sort: "createdAt-desc", order: "asc", checkpointEvery: 4 }),
  world({ sort: "createdAt-asc", bounds: "exclusive", tied: 7 }),
  world({ sort: "unstable", tied: 3, checkpointEvery: 3 }),
  world({ sort: "unstable", order: "asc", isMoving: true }),
  world({ sort: "id", bounds: "exclusive", isMoving: true, checkpointEvery: 2 }),
  world({ sort: "updatedAt-desc", order: "asc", tied: 5, isMoving: true }),
  world({ sort: "createdAt-desc", tied: RECORDS }),
  world({ sort: "createdAt-desc", tied: 2, isMoving: true, checkpointEvery: 5 }),
];

test("a hundred kills at random moments lose nothing and repeat nothing", async () => {
  const random = seededRandom(SEED);
  const folder = await scratchFolder();
  let kills = 0;
  let listings = 0;
  while (kills < KILLS || listings < worlds.length) {
    const one = worlds[listings++ % worlds.length] ?? world({});
    const { filter, options, checkpointEvery } = one;
    await using server = await serveResumeWorld(one, { size: RECORDS, random });
    const { baseUrl, owed } = server;
    const file = join(folder, `${listings}.jsonl`);
    const survived = await listThroughKills({ baseUrl, file, filter, options, checkpointEvery }, server, random);
    kills += survived.kills;
    const known = new Set(owed);
    expect(survived.keys.filter((key) => known.has(key))).toEqual(owed);
    expect(new Set(survived.keys).size).toBe(survived.keys.length);
  }
  console.info(`resume: ${kills} kills in ${listings} listings of ${RECORDS} records, seed ${SEED}: exact`);
});

interface Shape
  extends Partial<ResumeWorld["server"]>,
    Partial<Pick<ResumeWorld, "tied" | "isMoving" | "checkpointEvery">> {
  readonly order?: "desc" | "asc";
}

function world({
  sort = "createdAt-desc",
  bounds = "inclusive",
  order = "desc",
  tied = 1,
  isMoving = false,
  checkpointEvery = 1,
}: Shape): ResumeWorld {
  return { server: { sort, bounds }, filter: { limit: 10 }, options: { order }, tied, isMoving, checkpointEvery };
}
