import { type Client, type ClientOptions, createClient } from "@cargo-records/client";

/** A client of one server that retries without a pause, whatever the runtime. */
export function clientOf(baseUrl: string, options: Partial<ClientOptions> = {}): Client["orchestration"]["records"] {
  const settings = { token: "suite-token", baseUrl, dangerouslyAllowBrowser: true, random: () => 0, ...options };
  return createClient(settings).orchestration.records;
}
