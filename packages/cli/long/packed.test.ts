import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { allRecords } from "../test-support/all-records.ts";
import { emulate } from "../test-support/emulate.ts";
import { installedBin } from "../test-support/installed-bin.ts";
import { runBin } from "../test-support/run-bin.ts";
import { runInTerminal } from "../test-support/run-in-terminal.ts";
import { scratch } from "../test-support/scratch.ts";

test("every command runs as it is packed and installed, in a pipe and at a terminal", async () => {
  const bin = await installedBin();
  const cwd = await scratch();
  const { at, baseUrl } = await emulate({ records: 90 });
  const [record] = await allRecords(baseUrl);
  await writeFile(join(cwd, "a.ndjson"), `${JSON.stringify(record)}\n`);
  const out = (name: string) => ["--out", join(cwd, name)];
  const commands: readonly (readonly [string[], RegExp])[] = [
    [["--version"], /^\d+\.\d+\.\d+\n/],
    [["list", ...at, "--limit", "2"], /success|error|running|pending|cancel/],
    [["search", ...at, "--limit", "2"], new RegExp(String(record?.id))],
    [["show", String(record?.id), ...at], new RegExp(`record +${record?.id}`)],
    [["show", join(cwd, "a.ndjson"), "--svg", "-"], /<svg /],
    [["stats", ...at], /^.*90 records/],
    [["plan", "--windows", "2", ...at], /"until":/],
    [["verify", ...at], /Looked at 90 records/],
    [["completion", "fish"], /complete -c cargo-records/],
  ];
  for (const [args, expected] of commands) {
    const piped = await runBin(args, { bin, cwd });
    expect(piped, args.join(" ")).toMatchObject({ code: 0, stdout: expect.stringMatching(expected) });
    const shown = await runInTerminal(args, { bin, env: { NO_COLOR: "1" } });
    expect(shown, args.join(" ")).toMatchObject({ code: 0, stdout: expect.stringMatching(expected) });
  }
  expect(await runBin(["export", ...out("b.csv.gz"), ...at], { bin, cwd })).toMatchObject({ code: 0 });
  expect(await runInTerminal(["export", ...out("c.ndjson"), ...at], { bin })).toMatchObject({ code: 0 });
  const record2 = ["record", "some-runs", "--dir", join(cwd, "recordings"), ...at];
  expect(await runBin(record2, { bin, cwd })).toMatchObject({ code: 0, stdout: expect.stringContaining("created") });
  expect(await runInTerminal(record2, { bin })).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("unchanged"),
  });
  expect(await runBin(["emulate", "--replay", "nothing"], { bin, cwd })).toMatchObject({ code: 2 });
});
