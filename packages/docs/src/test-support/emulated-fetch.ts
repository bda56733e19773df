import { createEmulator } from "@cargo-records/mock";

/** Loaded before a sample, which then speaks to an emulator and not to the API. */
globalThis.fetch = createEmulator({ seed: 1, records: 250 }).fetch;
