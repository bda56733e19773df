import { join } from "node:path";
import { run } from "../run-cli.ts";
import type { MemoryErrand, MemoryPoint } from "./memory-child.ts";

const CHILD = join(import.meta.dirname, "memory-child.ts");

export interface MemoryMeasured {
  readonly taken: number;
  readonly measured: readonly MemoryPoint[];
}

/** Lists in a process of its own. */
export async function measureMemory(errand: MemoryErrand): Promise<MemoryMeasured> {
  const { code, stdout, stderr } = await run(process.execPath, ["--expose-gc", CHILD, JSON.stringify(errand)]);
  if (code !== 0) throw new Error(`The process that lists ended with ${code}: ${stderr.slice(0, 500)}`);
  return JSON.parse(stdout) as MemoryMeasured;
}

/** How much more is in use at the worst later point than at the first, in bytes. */
export function growth({ measured: [first, ...later] }: MemoryMeasured): number {
  if (first === undefined || later.length === 0) throw new Error("Memory was not measured.");
  return Math.max(...later.map(({ bytes }) => bytes)) - first.bytes;
}
