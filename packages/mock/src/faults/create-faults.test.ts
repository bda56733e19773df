import { describe, expect, test } from "vitest";
import { logOf } from "../../test-support/fault-log.ts";
import { rowsBackend } from "../../test-support/rows-backend.ts";
import { createFaults } from "./create-faults.ts";
import type { FaultEntry, FaultPlan } from "./fault-plan.ts";
import { withFaults } from "./with-faults.ts";

const URL = "http://mock.example.com/list";

describe("a plan", () => {
  test.each<[string, FaultPlan, string[]]>([
    ["is for one request", { onRequest: 2, fault: "reset" }, ["2 reset"]],
    ["is for several", { onRequest: [4, 1], fault: "reset" }, ["1 reset", "4 reset"]],
    ["is for every second", { every: 2, fault: "reset" }, ["2 reset", "4 reset"]],
    ["is for one and all that follow", { from: 3, fault: "reset" }, ["3 reset", "4 reset", "5 reset"]],
    ["can be empty", [], []],
  ])("%s", async (_, plan, log) => {
    expect(await logOf(plan, 5)).toEqual(log);
  });

  test("takes the first of several entries that are for a request", async () => {
    const plan: FaultPlan = [
      { onRequest: 2, fault: "empty-500" },
      { every: 2, fault: "html-200" },
      { from: 4, fault: "reset" },
    ];
    expect(await logOf(plan, 5)).toEqual(["2 empty-500", "4 html-200", "5 reset"]);
  });

  test("that is changed afterwards stays as it was", async () => {
    const keys = ["status"];
    const body = '{"status":"error","limit":1}';
    const fetch = withFaults(rowsBackend, { from: 1, fault: "filter-ignored", keys });
    keys.push("limit");
    const { records } = (await (await fetch(URL, { method: "POST", body })).json()) as { records: unknown[] };
    expect(records).toHaveLength(1);
  });
});

describe("a handle", () => {
  test("counts the requests of all that it wraps together", async () => {
    const faults = createFaults({ onRequest: 2, fault: "empty-500" });
    const [one, other] = [faults.wrap(rowsBackend), faults.wrap(rowsBackend)];
    expect([(await one(URL)).status, (await other(URL)).status, (await one(URL)).status]).toEqual([200, 500, 200]);
  });

  test("takes entries while it is in use, for which the next request is the first", async () => {
    const faults = createFaults();
    const fetch = faults.wrap(rowsBackend);
    await fetch(URL);
    faults.add({ onRequest: 1, fault: "empty-500" });
    faults.add([{ onRequest: 2, fault: "html-502" }]);
    expect([(await fetch(URL)).status, (await fetch(URL)).status, (await fetch(URL)).status]).toEqual([500, 502, 200]);
    expect(faults.log).toEqual([
      { request: 2, fault: "empty-500" },
      { request: 3, fault: "html-502" },
    ]);
  });

  test("that is cleared has neither entries nor a log, and counts from the start", async () => {
    const faults = createFaults({ from: 1, fault: "empty-500" });
    const fetch = faults.wrap(rowsBackend);
    await fetch(URL);
    const { log } = faults;
    faults.clear();
    expect((await fetch(URL)).status).toBe(200);
    faults.add({ from: 1, fault: "html-502" });
    await fetch(URL);
    expect(log).toEqual([{ request: 2, fault: "html-502" }]);
  });

  test("adds nothing of a plan with a mistake", async () => {
    const faults = createFaults();
    const wrong = [
      { from: 1, fault: "reset" },
      { from: 0, fault: "reset" },
    ] as FaultPlan;
    expect(() => faults.add(wrong)).toThrow("Entry 2 of the plan: from must be");
    expect((await faults.wrap(rowsBackend)(URL)).status).toBe(200);
  });

  test("does not ask the backend when the fault answers in its place", async () => {
    let asked = 0;
    const counted = () => {
      asked += 1;
      return rowsBackend(URL);
    };
    const front = [
      "html-200",
      "empty-200",
      "unauthorized-401",
      "forbidden-403",
      "rate-limited-429",
      "empty-500",
    ] as const;
    for (const fault of [...front, "html-502", "unavailable-503", "reset"] as const) {
      await createFaults({ from: 1, fault } as FaultEntry)
        .wrap(counted)(URL)
        .catch(() => {});
    }
    expect(asked).toBe(0);
  });
});
