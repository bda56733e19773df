import { type Client, type ClientOptions, createClient } from "@cargo-records/client";
import { type Command, Option } from "commander";
import { SERVER_URL } from "../spec-schemas.ts";
import type { World } from "../world.ts";
import { wholeNumber } from "./parse-number.ts";
import { parseUuid } from "./parse-uuid.ts";
import { readToken } from "./read-token.ts";

/** What the flags of every command that asks the API say. */
export interface ApiOptions {
  readonly baseUrl?: string;
  readonly tokenFile?: string;
  readonly workspace?: string;
  readonly timeout?: number;
  readonly concurrency?: number;
  readonly retries?: number;
}

const GROUP = "API:";
const MOST_PAGES_AT_A_TIME = 64;

/** Adds where the API is, and as whom to ask it. */
export function addApiOptions(command: Command): void {
  const options = [
    new Option(
      "--base-url <url>",
      `where the API is: https, or http on loopback (default: CARGO_API_BASE_URL, or ${SERVER_URL})`,
    ),
    new Option("--token-file <file>", "the file that holds the token (default: CARGO_API_TOKEN, or a prompt)"),
    new Option("--workspace <uuid>", "the workspace, for tokens that may see more than one").argParser(parseUuid),
    new Option("--concurrency <number>", "how many pages are asked for at a time (default: 4)").argParser(
      wholeNumber({ min: 1, max: MOST_PAGES_AT_A_TIME }),
    ),
    new Option("--retries <number>", "how often a request that failed is sent again (default: 2)").argParser(
      wholeNumber(),
    ),
    new Option("--timeout <seconds>", "how long one attempt may take (default: 60)").argParser(wholeNumber({ min: 1 })),
  ];
  for (const option of options) command.addOption(option.helpGroup(GROUP));
}

/** A client as the flags ask for it. */
export async function clientOf(options: ApiOptions, world: World, more: Partial<ClientOptions> = {}): Promise<Client> {
  const { workspace, timeout, concurrency, retries } = options;
  return createClient({
    token: await readToken(options.tokenFile, world),
    baseUrl: baseUrlOf(options, world),
    fetch: world.fetch,
    ...(workspace !== undefined && { workspaceUuid: workspace }),
    ...(timeout !== undefined && { timeoutMs: timeout * 1_000 }),
    ...(concurrency !== undefined && { concurrency }),
    ...(retries !== undefined && { maxRetries: retries }),
    ...more,
  });
}

export function baseUrlOf({ baseUrl }: ApiOptions, { env }: World): string {
  return baseUrl ?? (env["CARGO_API_BASE_URL"] || SERVER_URL);
}
