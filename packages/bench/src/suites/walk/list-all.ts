import type { EmulatorOptions } from "@cargo-records/mock";

export interface Listed {
  readonly requests: number;
}

export interface ListOptions {
  readonly limit: number;
  readonly order: "asc" | "desc";
}

/**
 * Walks over all records of an emulator in this process. Answers are not checked: they are right.
 *
 * @throws when a record is missing or comes twice.
 */
export async function listAll(
  options: EmulatorOptions & { readonly records: number },
  { limit, order }: ListOptions,
): Promise<Listed> {
  const { createEmulator } = await import("@cargo-records/mock");
  const { createClient } = await import("@cargo-records/client");
  using emulator = createEmulator(options);
  let requests = 0;
  const fetch: typeof globalThis.fetch = (...request) => {
    requests += 1;
    return emulator.fetch(...request);
  };
  const cargo = createClient({ token: "a-token-of-the-emulator", fetch, validate: "off" });
  const seen = new Set<string>();
  let given = 0;
  for await (const { runUuid } of cargo.orchestration.records.search({ limit }, { order })) {
    seen.add(runUuid);
    given += 1;
  }
  if (given === options.records && seen.size === given) return { requests };
  throw new Error(`It gave ${given} records, ${seen.size} of them different, where there are ${options.records}.`);
}
