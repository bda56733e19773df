/** A node of a template: a slug of the node kinds, and where it leads when that is not simply the next one. */
export interface StepTemplate {
  slug: string;
  /** Slugs in the order of `childrenUuids`; null leads nowhere. */
  to?: readonly (string | null)[];
  /** Goes on when the node fails: with this node, or with its first child. */
  onFailure?: string | true;
  x?: number;
}

/** A graph before it has uuids, and what its records are about. */
export interface WorkflowTemplate {
  about: "company" | "contact";
  /** How ids of its records begin. */
  idPrefix: string;
  steps: readonly StepTemplate[];
}

const BRANCH_X = 200;

/** Where {@link WORKFLOW_TEMPLATES} keeps the workflows that families need. */
export const GROUP_PARENT = 0;
export const GROUP_CHILD = 1;
export const TOOL_PARENT = 2;
export const TOOL_CHILD = 3;

/**
 * The workflows of a workspace. Each has native, connector, tool and agent nodes, and every way through it has a node that
 * can fail. Families count on a group that follows the start, and on a tool that comes before anything which may stop.
 */
export const WORKFLOW_TEMPLATES: readonly WorkflowTemplate[] = [
  companies("acct", "start for_each_contact score research upsert_crm end"),
  contacts("contact", "start find_email!score score is_known?write_intro:end write_intro upsert_crm end"),
  companies("acct", "start score enrich_company research post_slack end"),
  companies("acct", "start find_duplicates enrich_company write_intro end"),
  companies("acct", "start enrich_company!research qualify score is_qualified?research:end research post_slack end"),
  contacts("lead", "start set_variables find_email! qualify score write_intro upsert_crm end"),
  contacts("lead", "start search_crm is_known?score:- score write_intro! post_slack end"),
  companies("deal", "start clean_up search_crm pick_segment?research:score:- research score upsert_crm end"),
  companies(
    "deal",
    "start set_variables find_duplicates!end enrich_company is_qualified?write_intro:end write_intro end",
  ),
  contacts(
    "contact",
    "start qualify find_email find_duplicates is_qualified?write_intro:post_slack write_intro post_slack end",
  ),
];

/** Graphs of runs without a release. */
export const AD_HOC_TEMPLATES: readonly WorkflowTemplate[] = [
  contacts("lead", "start is_qualified?find_email:- find_email!score score write_intro end"),
  contacts("lead", "start score! research?upsert_crm:- upsert_crm?"),
  companies(
    "acct",
    "start for_each_contact pick_segment?post_slack:enrich_company:- post_slack?end enrich_company score end",
  ),
];

function companies(idPrefix: string, steps: string): WorkflowTemplate {
  return { about: "company", idPrefix, steps: parseSteps(steps) };
}

function contacts(idPrefix: string, steps: string): WorkflowTemplate {
  return { about: "contact", idPrefix, steps: parseSteps(steps) };
}

/** Reads `slug`, `slug?first:second:-` (children, - for none), `slug!other` and `slug!` (goes on after a failure). */
function parseSteps(text: string): StepTemplate[] {
  return text.split(" ").map((step, row) => {
    const [, slug = "", children, , fallback] = /^(\w+)(?:\?([\w:-]*))?(!(\w*))?$/.exec(step) ?? [];
    const to = children?.split(":").filter((child) => child !== "");
    return {
      slug,
      ...(to !== undefined && { to: to.map((child) => (child === "-" ? null : child)) }),
      ...(fallback !== undefined && { onFailure: fallback === "" ? true : fallback }),
      // Off the middle line here and there, as people drag nodes about.
      ...(row % 3 === 2 && { x: -BRANCH_X + row / 4 }),
    };
  });
}
