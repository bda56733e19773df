import type { Difference } from "./differences.ts";
import type { Json } from "./recording.ts";

const LONGEST_VALUE = 80;

/** Names under which people send secrets outside of headers. */
const SECRET_NAME = /auth|cookie|credential|key|passw|secret|signature|token/i;

/** One line on a difference. `hide` removes known secrets; a value with the name of a secret is not shown at all. */
export function describeDifference({ pointer, recorded, asked }: Difference, hide: (text: string) => string): string {
  const secret = SECRET_NAME.test(pointer);
  const show = (value: Json | undefined) => (secret && value !== undefined ? "a hidden value" : describe(value, hide));
  return `${hide(pointer)}: recorded ${show(recorded)}, asked ${show(asked)}`;
}

/** Lists and objects are not spelled out: what is in them has no pointer here, so nobody judged whether it is secret. */
function describe(value: Json | undefined, hide: (text: string) => string): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  const text = hide(JSON.stringify(value));
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}
