import type { Observed } from "./observed.ts";

/** One place in which an API and its description differ, or in which the description says nothing yet. */
export interface Finding {
  /** Names it; the same deviation has the same id in every run. */
  readonly id: string;
  readonly kind: "differs" | "learned";
  /** What the description says; undefined when it says nothing. */
  readonly stated: string | undefined;
  readonly observed: string;
}

/** What the description says about what an API does: `x-observed` of the operations, which a patch of `verify` writes. */
export interface Stated {
  readonly get: Readonly<Record<string, unknown>>;
  readonly post: Readonly<Record<string, unknown>>;
}

/** What an API does that no schema says, and that nobody promised. */
export const LEARNED = ["order", "bounds", "defaultPage", "largestPage", "titleMatch"] as const;
/** What the description promises. */
export const PROMISED = { limit: "honoured", offset: "honoured", count: "right" } as const;

export function compare(observed: Observed, stated: Stated): Finding[] {
  const findings: (Finding | undefined)[] = [
    differs("get-answers", answers(stated.get["answers"]), answers(observed.get)),
    differs("post-answers", answers(stated.post["answers"]), answers(observed.post)),
  ];
  if (observed.post === 200) {
    for (const [key, promised] of Object.entries(PROMISED)) {
      const seen = observed[key as keyof typeof PROMISED];
      findings.push(differs(key, String(stated.post[key] ?? promised), seen));
    }
    for (const key of LEARNED) {
      const said = stated.post[key];
      findings.push(
        said === undefined ? learned(key, observed[key]) : differs(key, String(said), observed[key]?.toString()),
      );
    }
    const filters = Object(stated.post["filters"]) as Record<string, unknown>;
    for (const [key, verdict] of Object.entries(observed.filters)) {
      if (verdict !== "unknown") findings.push(differs(`filter-${key}`, String(filters[key] ?? "honoured"), verdict));
    }
  }
  const schema = observed.schema.map(({ kind, pointer, message, count }): Finding => {
    const id = `schema-${kind.replace(" ", "-")}-${pointer.slice(1).replaceAll("/", ".")}`;
    return { id, kind: "differs", stated: undefined, observed: `${pointer}: ${message} (${count} times)` };
  });
  return [...findings.filter((finding) => finding !== undefined), ...schema];
}

function answers(status: unknown): string {
  return status === undefined || status === 200 ? "answers" : `answers ${status}`;
}

function differs(id: string, stated: string, observed: string | undefined): Finding | undefined {
  return observed === undefined || observed === stated ? undefined : { id, kind: "differs", stated, observed };
}

function learned(id: string, observed: string | number | undefined): Finding | undefined {
  return observed === undefined ? undefined : { id, kind: "learned", stated: undefined, observed: String(observed) };
}
