import { findLeaks } from "@cargo-records/mock";
import type { Check } from "../check.ts";

export const noSecrets: Check = {
  id: "no-secrets",
  title: "A recording holds no credential and no personal data, plain or encoded.",
  evidence: "packages/docs/decisions/0007-redaction-denies-by-default.md",
  run: ({ exchange }) =>
    findLeaks(exchange).map(({ pointer, rule }) => ({ pointer, message: `holds what the rule "${rule}" looks for` })),
};
