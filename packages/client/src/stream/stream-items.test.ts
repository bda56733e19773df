import { describe, expect, test } from "vitest";
import { createClient } from "../create-client.ts";
import type { Fetch } from "../exchange.ts";
import { caught } from "../test-support/caught.ts";
import { fakeClock } from "../test-support/fake-clock.ts";
// Loaded before: a clock that stands still does not wait for a file.
import "../listing/open-listing.ts";
import "./stream-items.ts";

const JSON_TYPE = { "content-type": "application/json" };
const keysOf = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `run-${index + from}`);
const pageOf = (keys: readonly string[], count = keys.length) =>
  JSON.stringify({ records: keys.map((runUuid) => ({ runUuid, title: "é".repeat(50) })), count });

/** Answers one after the other with these texts, cut where told, and the last for ever. */
function listing(answers: readonly { readonly text: string; readonly cutAt?: number }[], options = {}) {
  let requests = 0;
  const clock = fakeClock();
  const fetch: Fetch = async () => {
    const { text, cutAt } = answers[Math.min(requests++, answers.length - 1)] ?? { text: "" };
    const bytes = new TextEncoder().encode(text);
    let at = 0;
    const body = new ReadableStream({
      pull(controller) {
        if (cutAt !== undefined && at >= cutAt) return controller.error(new TypeError("terminated"));
        if (at >= bytes.length) return controller.close();
        controller.enqueue(bytes.subarray(at, at + 1_000));
        at += 1_000;
      },
    });
    return new Response(body, { headers: JSON_TYPE });
  };
  const client = createClient({ token: "t", fetch, validate: "off", clock, random: () => 0, ...options });
  const read = async () => {
    const keys: string[] = [];
    for await (const { runUuid } of client.orchestration.records.list()) keys.push(runUuid);
    return keys;
  };
  return {
    list: () => client.orchestration.records.list(),
    read: () => clock.run(read()),
    requests: () => requests,
    clock,
  };
}

test("a loop over a body gives all of its items in order", async () => {
  const keys = keysOf(500);
  expect(await listing([{ text: pageOf(keys) }]).read()).toEqual(keys);
});

describe("a body that breaks off", () => {
  test("is asked for again, and what was handed out does not come twice", async () => {
    const keys = keysOf(500);
    const { read, requests } = listing([{ text: pageOf(keys), cutAt: 20_000 }, { text: pageOf(keys.toReversed()) }]);
    expect((await read()).sort()).toEqual(keys.sort());
    expect(requests()).toBe(2);
  });

  test("and comes again without what was handed out ends the listing", async () => {
    const { read } = listing([{ text: pageOf(keysOf(500)), cutAt: 20_000 }, { text: pageOf(keysOf(500, 3)) }]);
    expect(await caught(read())).toMatchObject({ code: "incomplete_listing", reason: "body_changed" });
  });

  test("every time ends in the error of the body", async () => {
    const { read } = listing([{ text: pageOf(keysOf(500)), cutAt: 20_000 }]);
    expect(await caught(read())).toMatchObject({ code: "response_format", reason: "cut_off", attempts: [{}, {}, {}] });
  });
});

test("a body that counts more than it holds ends the listing, and says what lists the rest", async () => {
  const error = await caught(listing([{ text: pageOf(keysOf(5), 9) }]).read());
  expect(error).toMatchObject({ code: "incomplete_listing", reason: "body_partial" });
  expect(error.message).toContain("`orchestration.records.search()`");
});

test("a fault in the JSON comes with its place, after the items before it", async () => {
  const text = '{"records":[{"runUuid":"a"},{"runUuid":tru}],"count":2}';
  const { list } = listing([{ text }]);
  const keys: string[] = [];
  const read = async () => {
    for await (const { runUuid } of list()) keys.push(runUuid);
  };
  expect(await caught(read())).toMatchObject({ code: "response_format", reason: "not_json", byteOffset: 42 });
  expect(keys).toEqual(["a"]);
});

test("a shape that is wrong comes with its pointer in the whole body", async () => {
  const text = `{"records":[${'{"runUuid":"a"},'.repeat(3)}{}],"count":4}`;
  const { read } = listing([{ text }], { validate: "shape" });
  const error = await caught(read());
  expect(error).toMatchObject({ reason: "shape" });
});

test("leaving early ends the request", async () => {
  let isCancelled = false;
  const body = new ReadableStream({
    pull: (controller) => controller.enqueue(new TextEncoder().encode('{"records":[{"runUuid":"a"},')),
    cancel: () => {
      isCancelled = true;
    },
  });
  const fetch: Fetch = async () => new Response(body, { headers: JSON_TYPE });
  const client = createClient({ token: "t", fetch, validate: "off" });
  for await (const { runUuid } of client.orchestration.records.list()) {
    expect(runUuid).toBe("a");
    break;
  }
  expect(isCancelled).toBe(true);
});

test("a body may take as long as its reader likes, and no longer than the timeout to go on", async () => {
  const clock = fakeClock();
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode('{"records":[{"runUuid":"a"},{"runUuid":"b"},')),
  });
  const fetch: Fetch = async () => new Response(body, { headers: JSON_TYPE });
  const client = createClient({ token: "t", fetch, validate: "off", clock, maxRetries: 0, timeoutMs: 1_000 });
  const items = client.orchestration.records.list()[Symbol.asyncIterator]();
  expect(await clock.run(items.next())).toMatchObject({ value: { runUuid: "a" } });
  await clock.advance(5_000);
  expect(await items.next()).toMatchObject({ value: { runUuid: "b" } });
  expect(await clock.run(caught(items.next()))).toMatchObject({ code: "timeout", limit: "timeout" });
});
