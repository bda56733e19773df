import { channel, subscribe, unsubscribe } from "node:diagnostics_channel";
import { afterEach, describe, expect, test, vi } from "vitest";
import { listeners } from "./listeners.ts";
import type { TelemetryEvent } from "./telemetry-event.ts";

const EVENT: TelemetryEvent = { type: "wait", call: 1, operation: "listThings", attempt: 1, waitMs: 5 };
const NAME = "cargo-records:wait";

describe("listeners of a client", () => {
  test("hear an event in their order", () => {
    const heard: unknown[] = [];
    listeners([(event) => heard.push(["one", event]), (event) => heard.push(["other", event])])()?.(EVENT);
    expect(heard).toEqual([
      ["one", EVENT],
      ["other", EVENT],
    ]);
  });

  test("that throw change nothing for the others", () => {
    const heard: unknown[] = [];
    const broken = () => {
      throw new Error("broken listener");
    };
    listeners([broken, (event) => heard.push(event)])()?.(EVENT);
    expect(heard).toEqual([EVENT]);
  });
});

describe("a subscriber of node:diagnostics_channel", () => {
  const heard: unknown[] = [];
  const subscriber = (message: unknown, name: string | symbol) => void heard.push([name, message]);

  afterEach(() => {
    unsubscribe(NAME, subscriber);
    heard.length = 0;
  });

  test("hears the events of its channel only, also when it comes after the client", () => {
    const current = listeners([]);
    expect(current()).toBeUndefined();
    subscribe(NAME, subscriber);
    const tell = current();
    tell?.(EVENT);
    tell?.({ type: "attempt.start", call: 1, operation: "listThings", attempt: 2 });
    expect(heard).toEqual([[NAME, EVENT]]);
  });

  test("that leaves costs nothing any more", () => {
    const current = listeners([]);
    subscribe(NAME, subscriber);
    unsubscribe(NAME, subscriber);
    expect(channel(NAME).hasSubscribers).toBe(false);
    expect(current()).toBeUndefined();
  });
});

describe("where there is no node:diagnostics_channel", () => {
  afterEach(() => vi.unstubAllGlobals());

  test.each([undefined, {}, { getBuiltinModule: () => undefined }])(
    "(process is %o) listeners work all the same",
    (process) => {
      vi.stubGlobal("process", process);
      const heard: unknown[] = [];
      listeners([(event) => heard.push(event)])()?.(EVENT);
      expect(heard).toEqual([EVENT]);
      expect(listeners([])()).toBeUndefined();
    },
  );
});
