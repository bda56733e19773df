import type { ConfigJson, NodeKind, RetryJson } from "./record-json.ts";

/** What a graph can be built of: a kind of node with the settings that it usually has. */
export interface NodeKindSpec {
  kind: NodeKind;
  /** Of native and connector nodes. */
  action?: string;
  integration?: string;
  /** What a provider charges for one execution, in credits; one of these. */
  prices?: readonly number[];
  /** How long an execution takes at most. */
  longestMs: number;
  name?: string;
  description?: string;
  config?: ConfigJson;
  retry?: RetryJson;
  /** Why an execution can fail. */
  errors: readonly string[];
}

const NATIVE_MS = 40;
const BAD_EXPRESSION = ["The expression could not be evaluated.", "A value that the condition needs is missing."];
const SERVICE_ERRORS = [
  "The integration answered that its quota is used up.",
  "The integration did not answer within 30 s.",
  "The credentials of the connector were refused.",
];

/** Kinds of nodes by the slug that they have in a graph. */
export const NODE_KINDS: Readonly<Record<string, NodeKindSpec>> = {
  start: native("start", { longestMs: NATIVE_MS }),
  end: native("end", { longestMs: NATIVE_MS }),
  set_variables: native("variables", { config: { variables: [{ name: "source", value: "import" }] } }),
  qualify: native("filter", { config: { conditions: [template("{{nodes.start.domain}}")] }, name: "Qualifies" }),
  is_qualified: native("branch", { config: { conditions: [template("{{nodes.score.value}}")] }, name: "Qualified?" }),
  is_known: native("branch", { config: { conditions: [script("nodes.find_email.found === true")] } }),
  pick_segment: native("switch", { config: { cases: ["large", "small", "ohne Größe"] } }),
  clean_up: native("python", {
    longestMs: 900,
    config: { code: "return row" },
    errors: ["The script raised an error."],
  }),
  for_each_contact: native("group", {
    longestMs: 2_000,
    config: { items: template("{{nodes.start.contacts}}"), _nodes: [] },
    errors: ["One of the runs of the group failed."],
  }),
  enrich_company: connector("clearbit", "enrichCompanyFromDomain", {
    prices: [0.25],
    name: "Enrich the company",
    retry: { maximumAttempts: 3, initialInterval: 1_000, backoffCoefficient: 2 },
    errors: [...SERVICE_ERRORS, "No company has this domain."],
  }),
  find_email: connector("companyEnrich", "enrichByDomain", {
    prices: [0.1, 0.5],
    description: "Looks the person up by domain.",
    retry: { maximumAttempts: 5, initialInterval: 250, backoffCoefficient: 1.5 },
    errors: [...SERVICE_ERRORS, "Nobody was found at this domain."],
  }),
  upsert_crm: connector("hubspot", "upsertRecords", {
    config: { mapping: [{ from: "email", to: "E-Mail" }], overwrite: false },
    retry: {},
  }),
  search_crm: connector("hubspot", "searchRecords", { config: { limit: 10 } }),
  post_slack: connector("slack", "sendMessage", { prices: [0.01], config: { channel: "#new-accounts", thread: null } }),
  score: tool({ name: "Score", config: { input: { email: template("{{nodes.start.email}}") } } }),
  find_duplicates: tool({ name: "Doppelte finden", description: "Sucht Einträge, die es schon gibt." }),
  write_intro: agent({ prices: [1, 0.37, 2.05], config: { prompt: "Write one sentence." } }),
  research: agent({ prices: [0.84, 1.5, 3.21], config: { prompt: "What does the company sell?", temperature: 0.2 } }),
};

function native(action: string, spec: Partial<NodeKindSpec>): NodeKindSpec {
  return { kind: "native", action, longestMs: NATIVE_MS, errors: BAD_EXPRESSION, ...spec };
}

function connector(integration: string, action: string, spec: Partial<NodeKindSpec>): NodeKindSpec {
  return { kind: "connector", integration, action, longestMs: 2_500, errors: SERVICE_ERRORS, ...spec };
}

function tool(spec: Partial<NodeKindSpec>): NodeKindSpec {
  return { kind: "tool", longestMs: 6_000, errors: ["The run that the tool started failed."], ...spec };
}

function agent(spec: Partial<NodeKindSpec>): NodeKindSpec {
  return { kind: "agent", longestMs: 8_000, errors: ["The agent stopped without an answer."], ...spec };
}

function template(expression: string): ConfigJson {
  return { kind: "templateExpression", expression, instructTo: "none", fromRecipe: false };
}

function script(expression: string): ConfigJson {
  return { kind: "jsExpression", expression, instructTo: "ai", fromRecipe: true };
}
