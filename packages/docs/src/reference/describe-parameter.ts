import type { Sources } from "./describe-property.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";
import { type ParameterObject, resolve } from "./openapi-document.ts";
import type { Sighting } from "./recordings.ts";
import { type TypePart, typeText } from "./type-text.ts";

export interface ParameterModel {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly required: boolean;
  readonly description: string;
  readonly type: readonly TypePart[];
  readonly evidence: Evidence;
  readonly sample?: unknown;
  readonly shown: readonly Sighting[];
}

interface Told {
  /** Of its anchor; unique on the page. */
  readonly id: string;
  /** How it is called in what recordings show of the operation. */
  readonly subject: string;
}

/** A parameter, or a header of an answer, for which it is told how it is called. */
export function describeParameter(
  written: ParameterObject,
  subject: string,
  { document, recordings }: Sources,
  told?: Told,
): ParameterModel {
  const { name = "", in: place = "header", ...parameter } = resolve(document, written);
  return {
    id: told?.id ?? `${place}.${name}`,
    name,
    place,
    required: parameter.required ?? false,
    description: parameter.description ?? "",
    type: typeText(parameter.schema ?? {}),
    evidence: evidenceOf(parameter),
    sample: parameter.example,
    shown: recordings.of(subject).filter(({ what }) => what === (told?.subject ?? `${place} ${name}`)),
  };
}
