import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readChangesets } from "@changesets/read";
import { expect, onTestFinished, test } from "vitest";

const REPOSITORY = join(import.meta.dirname, "../../..");
const PUBLISHED = ["spec", "types", "validators", "client", "mock", "cli"].map((name) => `@cargo-records/${name}`);

test("every changeset can be read, names published packages and says something", async () => {
  for (const { id, releases, summary } of await readChangesets(REPOSITORY)) {
    expect(releases, id).not.toEqual([]);
    for (const { name } of releases) expect(PUBLISHED, id).toContain(name);
    expect(summary.length, id).toBeGreaterThan(20);
  }
});

test("a changeset whose front matter a formatter tore apart cannot be read", async () => {
  const folder = await mkdtemp(join(tmpdir(), "changesets-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, ".changeset"));
  await writeFile(
    join(folder, ".changeset/torn.md"),
    '---\n\n## "@cargo-records/mock": minor\n\nWhat a user notices.\n',
  );
  await expect(readChangesets(folder)).rejects.toThrow("frontmatter");
});
