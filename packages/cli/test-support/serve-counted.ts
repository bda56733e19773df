import { createEmulator, type EmulatorOptions, listen } from "@cargo-records/mock";
import { onTestFinished } from "vitest";

export interface CountedServer {
  readonly baseUrl: string;
  /** Runs once, before the n-th request from now is answered. */
  onRequest(n: number, run: () => void): void;
  requests(): number;
}

/** An emulator on loopback that tells when a request comes. */
export async function serveCounted(options: EmulatorOptions): Promise<CountedServer> {
  const emulator = createEmulator(options);
  let requests = 0;
  const due = new Map<number, () => void>();
  const server = await listen((request) => {
    requests += 1;
    due.get(requests)?.();
    return emulator.fetch(request);
  });
  onTestFinished(async () => {
    await server.close();
    await emulator.close();
  });
  return {
    baseUrl: `${server.url}/v1`,
    onRequest: (n, run) => void due.set(requests + n, run),
    requests: () => requests,
  };
}
