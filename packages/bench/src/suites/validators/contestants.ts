import type { Contestant } from "../../suite.ts";
import type { Check } from "./checks/check.ts";
import { recordsPageSchema as schema } from "./schema/records-page-schema.ts";

/** A contestant as its check of a page. Each takes the fastest way of its library to a yes or no. */
export interface Validator extends Omit<Contestant, "prepare"> {
  readonly load: () => Promise<Check>;
}

/** Those who check the very same thing. */
export const comparable: readonly Validator[] = [
  {
    name: "ours",
    package: "@cargo-records/validators",
    load: async () => {
      const { validateRecordsPage } = await import("@cargo-records/validators");
      return (value) => validateRecordsPage(value).issues === undefined;
    },
  },
  {
    name: "ajv standalone",
    package: "ajv",
    load: async () => (await import("./checks/ajv-check.ts")).ajvCheck(schema),
  },
  {
    name: "typebox 0.34",
    package: "@sinclair/typebox",
    load: async () => (await import("./checks/sinclair-typebox-check.ts")).sinclairTypeboxCheck(schema),
  },
  {
    name: "typebox",
    package: "typebox",
    load: async () => (await import("./checks/typebox-check.ts")).typeboxCheck(schema),
  },
  {
    name: "typia",
    package: "typia",
    load: async () => (await import("./checks/typia-check.ts")).typiaCheck(),
  },
  {
    name: "arktype",
    package: "arktype",
    load: async () => (await import("./checks/arktype-check.ts")).arktypeCheck(schema),
  },
  {
    name: "valibot",
    package: "valibot",
    load: async () => (await import("./checks/valibot-check.ts")).valibotCheck(schema),
  },
  {
    name: "zod",
    package: "zod",
    load: async () => (await import("./checks/zod-check.ts")).zodCheck(schema),
  },
];

/** Those of ours that check less or more. */
export const others: readonly Validator[] = [
  {
    name: "ours, shape",
    package: "@cargo-records/validators",
    note: "less: envelope and required keys",
    load: async () => {
      const { validateRecordsPage } = await import("@cargo-records/validators/shape");
      return (value) => validateRecordsPage(value).issues === undefined;
    },
  },
  {
    name: "ours, strict",
    package: "@cargo-records/validators",
    note: "more: closed objects, enums, formats",
    load: async () => {
      const { validateRecordsPage } = await import("@cargo-records/validators/strict");
      return (value) => validateRecordsPage(value).issues === undefined;
    },
  },
];
