import { listen } from "@cargo-records/mock";
import { expect, test } from "vitest";
import { openAnswers } from "./open-answers.ts";

test("an answer that nobody ends is open, until its client goes away", async () => {
  using answers = openAnswers();
  const { promise: asked, resolve } = Promise.withResolvers<void>();
  await using server = await listen(() => {
    resolve();
    return new Promise<never>(() => {});
  });
  const controller = new AbortController();
  const answer = fetch(server.url, { signal: controller.signal });
  await asked;
  expect(await answers.left(50)).toBe(1);

  controller.abort();
  await expect(answer).rejects.toThrow("aborted");
  expect(await answers.left()).toBe(0);
});

test("an answer that is read to its end is not open", async () => {
  using answers = openAnswers();
  await using server = await listen(() => new Response("done"));
  expect(await (await fetch(server.url)).text()).toBe("done");
  expect(await answers.left()).toBe(0);
});
