import { arch, availableParallelism, cpus, release, type } from "node:os";

/** Where and when something was measured. */
export interface Environment {
  readonly date: string;
  readonly node: string;
  readonly v8: string;
  readonly cpu: string;
  readonly cores: number;
  readonly os: string;
}

/** This machine, now. */
export function environment(): Environment {
  return {
    date: new Date().toISOString(),
    node: process.versions.node,
    v8: process.versions.v8,
    cpu: cpus()[0]?.model.trim() ?? "unknown",
    cores: availableParallelism(),
    os: `${type()} ${release()} ${arch()}`,
  };
}
