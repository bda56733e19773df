import { isObject, type Json } from "../document.ts";
import { type BodyValue, bodyValues } from "./body-values.ts";
import { changeAt, REMOVED } from "./change-at.ts";
import type { Mutant, Mutation, Source } from "./mutation.ts";

/** Objects of a body that lack a property, or have one too many. */
export const propertyMutations: readonly Mutation[] = [
  {
    id: "required-property-missing",
    title: "A required property is missing.",
    *mutate(source) {
      for (const { object, key } of properties(source)) {
        if (isRequired(object, key)) yield changeAt(source.exchange, [...object.keys, key], () => REMOVED);
      }
    },
  },
  {
    id: "property-misspelled",
    title: "A property has another name.",
    mutate: (source) => renamed(source, (key) => `${key}Value`),
  },
  {
    id: "property-in-snake-case",
    title: "A property is written in snake case.",
    mutate: (source) => renamed(source, (key) => key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)),
  },
  {
    id: "property-undocumented",
    title: "An object has a property that the spec does not describe.",
    *mutate(source) {
      for (const object of objects(source)) {
        yield changeAt(source.exchange, object.keys, (value) => ({ ...value, brandNew: 1 }));
      }
    },
  },
  {
    id: "nulls-stripped",
    title: "The properties that are null are left out, as the vendor's client hands them on.",
    *mutate(source) {
      for (const object of objects(source)) {
        const nulls = Object.keys(object.value).filter((key) => object.value[key] === null && isRequired(object, key));
        if (nulls.length === 0) continue;
        yield changeAt(source.exchange, object.keys, (value) =>
          Object.fromEntries(Object.entries(value).filter(([key]) => !nulls.includes(key))),
        );
      }
    },
  },
];

/** The objects whose properties the document lists, and does not leave open on purpose. */
function* objects(source: Source): Generator<BodyValue> {
  for (const described of bodyValues(source)) {
    const { value, schemas } = described;
    const isListed = schemas.some((schema) => schema.properties) && !schemas.some(isOpen);
    if (isObject(value) && isListed) yield described;
  }
}

function isOpen({ additionalProperties }: Json): boolean {
  return additionalProperties === true || isObject(additionalProperties);
}

function* properties(source: Source): Generator<{ object: BodyValue; key: string }> {
  for (const object of objects(source)) {
    for (const key of Object.keys(object.value)) {
      if (object.schemas.some((schema) => Object.hasOwn(schema.properties ?? {}, key))) yield { object, key };
    }
  }
}

function isRequired({ schemas }: BodyValue, key: string): boolean {
  return schemas.some((schema) => schema.required?.includes(key));
}

function* renamed(source: Source, rename: (key: string) => string): Generator<Mutant> {
  for (const { object, key } of properties(source)) {
    const name = rename(key);
    if (name === key) continue;
    yield changeAt(source.exchange, object.keys, ({ [key]: value, ...others }: Record<string, Json>) => ({
      ...others,
      [name]: value,
    }));
  }
}
