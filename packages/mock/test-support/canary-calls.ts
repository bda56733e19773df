import { type CanaryPlan, json, LIST, PLACES, WORD_PLACES } from "./canary-places.ts";
import { canaryValue } from "./canary-values.ts";

/** A call with a secret somewhere in it. */
export interface CanaryCall {
  name: string;
  secret: string;
  url: string;
  init: RequestInit;
  answer: () => Response | Promise<Response>;
}

/** Calls with one secret each, over all places and kinds. */
export function canaryCalls(count: number, from = 0): CanaryCall[] {
  const all = Object.entries({ ...PLACES, ...WORD_PLACES });
  return Array.from({ length: count }, (_, offset) => {
    const index = from + offset;
    const { kind, value } = canaryValue(index);
    // A prime step, so that every place meets every kind.
    const [place, plan] = all[(index * 7 + Math.floor(index / all.length)) % all.length] ?? ["", () => ({})];
    const secret = place in WORD_PLACES && kind === "phrase" ? `${value}@corp.test` : value;
    return { name: `${index}: ${kind}, ${place}`, secret, ...toCall(plan(secret)) };
  });
}

function toCall({
  path = LIST,
  init = {},
  body,
  text,
  headers,
  answer,
}: CanaryPlan): Omit<CanaryCall, "name" | "secret"> {
  const url = path.startsWith("/")
    ? `https://host.test${path}`
    : path.endsWith("@")
      ? `https://${path}host.test${LIST}`
      : path;
  const content = text ?? (body === undefined ? "{}" : json(body));
  const type = { "content-type": "application/json" };
  return { url, init, answer: answer ?? (() => new Response(content, { headers: { ...type, ...headers } })) };
}
