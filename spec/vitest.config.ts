import { defineConfig } from "vitest/config";

const ENGINE_TIMEOUT_MS = 60_000; // an engine takes a second to start, and more on a busy machine

export default defineConfig({
  test: {
    testTimeout: ENGINE_TIMEOUT_MS,
    hookTimeout: ENGINE_TIMEOUT_MS,
  },
});
