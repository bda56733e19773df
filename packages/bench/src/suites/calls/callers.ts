import type { ValidationLevel } from "@cargo-records/client";
import type { paths } from "@cargo-records/types";
import { AUTHORIZATION, type Caller, PATH, type Page, TOKEN } from "./caller.ts";

const HEADERS = { authorization: AUTHORIZATION };

/** What everybody does at least: a request with a token, and its answer as an object. */
const rawFetch: Caller = {
  name: "raw fetch",
  note: "and response.json()",
  connect: async (baseUrl) => async () => {
    const response = await fetch(baseUrl + PATH, { headers: HEADERS });
    return response.json();
  },
};

/** Everyone with the settings that they come with. */
export const callers: readonly [Caller, ...Caller[]] = [
  rawFetch,
  ours("shape", "ours", "every behaviour, as it comes"),
  ours("full", "ours, full", "every property of the answer checked"),
  ours("off", "ours, off", "the answer not checked"),
  {
    name: "openapi-fetch",
    package: "openapi-fetch",
    connect: async (baseUrl) => {
      // biome-ignore lint/style/noRestrictedImports: it is measured here, not built on.
      const { default: createClient } = await import("openapi-fetch");
      const client = createClient<paths>({ baseUrl, headers: HEADERS });
      return async () => (await client.GET(PATH)).data as unknown as Page;
    },
  },
  {
    name: "hey-api",
    package: "@hey-api/openapi-ts",
    connect: async (baseUrl) => {
      const { heyApiClient } = await import("./hey-api-client.ts");
      const client = (await heyApiClient())({ baseUrl, headers: HEADERS });
      return async () => (await client.get({ url: PATH, throwOnError: true })).data as Page;
    },
  },
  {
    name: "ofetch",
    package: "ofetch",
    note: "one retry",
    connect: async (baseURL) => {
      const { ofetch } = await import("ofetch");
      const client = ofetch.create({ baseURL, headers: HEADERS });
      return () => client<Page>(PATH);
    },
  },
  {
    name: "ky",
    package: "ky",
    note: "two retries, timeout",
    connect: async (prefix) => {
      const { default: ky } = await import("ky");
      const client = ky.create({ prefix, headers: HEADERS });
      return () => client.get(PATH).json<Page>();
    },
  },
  {
    name: "openai",
    package: "openai",
    note: "two retries, timeout",
    connect: async (baseURL) => {
      const { OpenAI } = await import("openai");
      const client = new OpenAI({ apiKey: TOKEN, baseURL });
      return async () => (await client.get(PATH)) as Page;
    },
  },
];

function ours(validate: ValidationLevel, name: string, note: string): Caller {
  return {
    name,
    package: "@cargo-records/client",
    note,
    connect: async (baseUrl) => {
      const { createClient } = await import("@cargo-records/client");
      const { records } = createClient({ token: TOKEN, baseUrl, validate }).orchestration;
      return () => records.list();
    },
  };
}
