import type { Evident } from "./openapi-document.ts";

export interface Evidence {
  readonly level: string;
  readonly note?: string;
}

/** What each level of evidence means, the strongest first. */
export const LEVELS: Readonly<Record<string, string>> = {
  reference: "It stands on the vendor's reference page of this endpoint, which is the authority.",
  "vendor-docs": "It stands on another public page, or in a repository, of the vendor.",
  "vendor-client": "It is a type or a behaviour of the vendor's published client.",
  observed: "It was seen in answers of the API, by cargo-records verify.",
  inferred: "It is our reading of the others; a note says how.",
};

/** The evidence of a statement; without a level of its own it has that of what it stands in. A note is never passed on. */
export function evidenceOf(own: Evident, inherited?: Evidence): Evidence {
  const level = own["x-evidence"] ?? inherited?.level;
  if (level === undefined)
    throw new Error(`The spec makes a statement without evidence: ${JSON.stringify(own).slice(0, 200)}`);
  const note = own["x-evidence-note"]?.trim();
  return note === undefined ? { level } : { level, note };
}
