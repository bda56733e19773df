import { expect, test } from "vitest";
import { unhandledRejections } from "./unhandled-rejections.ts";

test("a rejection that nobody handles is noted once, one that is handled is not", async () => {
  const before = process.listeners("unhandledRejection");
  {
    using rejections = unhandledRejections();
    void Promise.reject("lost");
    Promise.reject("found").catch(() => {});
    expect(await rejections.next()).toEqual(["lost"]);
    expect(await rejections.next()).toEqual([]);
  }
  expect(process.listeners("unhandledRejection")).toEqual(before);
});
