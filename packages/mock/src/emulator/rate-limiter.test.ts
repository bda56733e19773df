import { describe, expect, test } from "vitest";
import { emulate } from "../../test-support/emulate.ts";

const LIST = "/v1/orchestration/records/list";

describe("the rate limit", () => {
  test("is one of each token, and Retry-After says when its window ends", async () => {
    let now = 0;
    const { list } = emulate({ rateLimit: { requests: 2, perMs: 2500 }, clock: () => now });
    const statusOf = async (token: string) => {
      const { status, headers } = await list(LIST, { headers: { authorization: `Bearer ${token}` } });
      return [status, headers.get("retry-after")];
    };
    expect([await statusOf("a"), await statusOf("a")]).toEqual([
      [200, null],
      [200, null],
    ]);
    expect(await statusOf("a")).toEqual([429, "3"]);
    expect(await statusOf("b")).toEqual([200, null]);
    now = 1600;
    expect(await statusOf("a")).toEqual([429, "1"]);
    now = 2500;
    expect(await statusOf("a")).toEqual([200, null]);
  });
});
