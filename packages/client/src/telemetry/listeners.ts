import type { TelemetryEvent } from "./telemetry-event.ts";

/** Hears what a client does. An error that it throws is not the caller's: it is dropped. */
export type TelemetryListener = (event: TelemetryEvent) => void;

interface Channel {
  readonly hasSubscribers: boolean;
  publish(message: unknown): void;
}

/** The channels of `node:diagnostics_channel`, by the type of event: `cargo-records:call.start` and so on. */
const TYPES: readonly TelemetryEvent["type"][] = ["call.start", "attempt.start", "attempt.end", "wait", "call.end"];

/** Gives the listener for the next call: `undefined` when nobody listens, so that nothing is spent. */
export function listeners(own: readonly TelemetryListener[]): () => TelemetryListener | undefined {
  const channels = diagnosticsChannels();
  const tell = (event: TelemetryEvent): void => {
    for (const listener of own) quietly(listener, event);
    const channel = channels?.get(event.type);
    if (channel?.hasSubscribers) channel.publish(event);
  };
  return () => {
    const isHeard = own.length > 0 || TYPES.some((type) => channels?.get(type)?.hasSubscribers);
    return isHeard ? tell : undefined;
  };
}

function diagnosticsChannels(): Map<string, Channel> | undefined {
  // Asked for at run time: an import would keep browsers and Workers from loading the client.
  const { process } = globalThis as { process?: { getBuiltinModule?: (id: string) => unknown } };
  const found = process?.getBuiltinModule?.("node:diagnostics_channel") as
    | { channel(name: string): Channel }
    | undefined;
  return found && new Map(TYPES.map((type) => [type, found.channel(`cargo-records:${type}`)]));
}

function quietly(listener: TelemetryListener, event: TelemetryEvent): void {
  try {
    listener(event);
  } catch {
    // A listener must not change what the caller gets.
  }
}
