import type { Checkpoint } from "@cargo-records/client";
import { InvalidArgumentError } from "commander";

/** @throws {InvalidArgumentError} unless it is a line of `plan`. The client checks what is in it. */
export function parseWindow(text: string): Checkpoint {
  try {
    const window = Object(JSON.parse(text)) as Checkpoint;
    if (window.version === 1 && typeof window.filter === "object" && window.filter !== null) return window;
  } catch {
    // Told below.
  }
  throw new InvalidArgumentError("Expected a line of `cargo-records plan`, in quotes.");
}
