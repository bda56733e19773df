import type { TelemetryEvent } from "@cargo-records/client";
import type { Checks } from "../check.ts";
import { clientOf } from "../client-of.ts";
import { equal } from "../expect.ts";

interface DiagnosticsChannel {
  subscribe(name: string, listener: (event: unknown) => void): void;
  unsubscribe(name: string, listener: (event: unknown) => void): boolean;
}

/** What a client tells about itself. */
export const telemetry: Checks = {
  "a listener hears a call in its order": async ({ urls }) => {
    const heard: string[] = [];
    await clientOf(urls.unavailableOnce, { telemetry: ({ type }) => heard.push(type) }).list();
    const attempt = ["attempt.start", "attempt.end"];
    equal(heard, ["call.start", ...attempt, "wait", ...attempt, "call.end"]);
  },
  "subscribers of node:diagnostics_channel hear a call": async ({ urls }) => {
    const { process } = globalThis as { process?: { getBuiltinModule?: (id: string) => unknown } };
    const channel = process?.getBuiltinModule?.("node:diagnostics_channel") as DiagnosticsChannel | undefined;
    if (channel === undefined) throw new Error("there is no node:diagnostics_channel");
    const heard: unknown[] = [];
    const hear = (event: unknown): unknown => heard.push((event as TelemetryEvent).type);
    channel.subscribe("cargo-records:call.end", hear);
    await clientOf(urls.healthy).list();
    channel.unsubscribe("cargo-records:call.end", hear);
    equal(heard, ["call.end"]);
  },
};
