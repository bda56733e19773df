import { createEmulator, type Emulator, type EmulatorOptions } from "@cargo-records/mock";
import { onTestFinished } from "vitest";

/** An emulator on loopback, and the flag that points a command at it. */
export async function emulate(
  options: EmulatorOptions = {},
): Promise<Emulator & { at: readonly string[]; baseUrl: string }> {
  const emulator = createEmulator(options);
  onTestFinished(() => emulator.close());
  const { url } = await emulator.listen();
  const baseUrl = `${url}/v1`;
  return Object.assign(emulator, { at: ["--base-url", baseUrl], baseUrl });
}
