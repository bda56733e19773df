import { once } from "node:events";
import { expect, test } from "vitest";
import { endOf, runBin, startBin } from "../../test-support/run-bin.ts";

test("serves made-up records, says how to ask for them, and ends cleanly on Ctrl+C", async () => {
  const child = startBin(["emulate", "--records", "250", "--seed", "7"]);
  const [text] = await once(child.stdout as NonNullable<typeof child.stdout>, "data");
  const [, baseUrl = ""] = /--base-url (\S+)/.exec(String(text)) ?? [];
  const { stdout } = await runBin(["search", "--base-url", baseUrl]);
  expect(stdout.split("\n")).toHaveLength(251);
  child.kill("SIGINT");
  expect(await endOf(child)).toMatchObject({ code: 0, stderr: "" });
});
