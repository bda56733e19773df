import { describe, expect, test } from "vitest";
import { exchangeOf } from "../test-support/exchange-of.ts";
import { scenarioOf } from "../test-support/scenario-of.ts";
import { replayAll } from "./replay-all.ts";

const scenario = (name: string) => ({ ...scenarioOf(exchangeOf({}, { body: name })), name });
const scenarios = [scenario("one"), scenario("two")];

describe("replayAll", () => {
  test("the first part of the path names the scenario", async () => {
    const fetch = replayAll(scenarios);
    const answers = [await fetch("http://localhost/one/v1/things"), await fetch("http://localhost/two/v1/things")];
    expect(await Promise.all(answers.map((answer) => answer.json()))).toEqual(["one", "two"]);
  });

  test("takes another base path", async () => {
    const fetch = replayAll(scenarios, { basePath: "/" });
    expect(await (await fetch("http://localhost/two/things")).json()).toBe("two");
  });

  test("an unknown scenario is an error that lists the known ones, without the credential of the request", async () => {
    const call = replayAll(scenarios)("http://localhost/canary/v1", { headers: { authorization: "Bearer canary" } });
    await expect(call).rejects.toMatchObject({
      name: "UnmatchedRequestError",
      message: "GET /(hidden)/v1: the path must begin with the name of a scenario; there are: one, two",
    });
  });

  test("an unknown request is told apart from the recordings of its scenario only", async () => {
    await expect(replayAll(scenarios)("http://localhost/two/v1/other")).rejects.toMatchObject({
      nearest: { scenario: "two", file: "01-thing.json" },
      path: "/two/v1/other",
    });
    await expect(replayAll(scenarios)("http://localhost/two/things")).rejects.toThrow(
      "not under the base path /two/v1",
    );
  });

  test("two scenarios of one name are refused", () => {
    expect(() => replayAll([scenario("one"), scenario("one")])).toThrow('Two scenarios are called "one"');
  });
});
