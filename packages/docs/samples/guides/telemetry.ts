import { subscribe } from "node:diagnostics_channel";
import { createClient, type TelemetryEvent } from "@cargo-records/client";

subscribe("cargo-records:call.end", (message) => {
  const event = message as TelemetryEvent & { type: "call.end" };
  console.log(`${event.operation}: ${event.error ?? event.status}, attempts: ${event.attempts}`);
});

const cargo = createClient({ token: process.env["CARGO_API_TOKEN"] ?? "" });
await cargo.orchestration.records.list();
