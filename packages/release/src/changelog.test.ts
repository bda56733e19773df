import { expect, test } from "vitest";
import changelog from "./changelog.ts";

const CHANGESET = { id: "id", commit: "1d1484e", releases: [] };

test("an entry is what the changeset says, kept together below its bullet", async () => {
  const summary = "Something new.\n\nWhat to do:\n\n- nothing\n";
  const line = await changelog.getReleaseLine({ ...CHANGESET, summary }, "minor", null);
  expect(line).toBe("- Something new.\n\n  What to do:\n\n  - nothing");
});

test("what came along is one line, and nothing without any", async () => {
  const types = { name: "@cargo-records/types", newVersion: "1.2.0" };
  const spec = { name: "@cargo-records/spec", newVersion: "1.3.0" };
  const line = (updated: readonly object[]) => changelog.getDependencyReleaseLine([], updated as never, null);
  expect(await line([types, spec])).toBe("- Comes with `@cargo-records/types` 1.2.0, `@cargo-records/spec` 1.3.0.");
  expect(await line([])).toBe("");
});
