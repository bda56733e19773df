// biome-ignore lint/suspicious/noExplicitAny: an OpenAPI document is open-ended JSON; its shape is checked by the linters.
export type Json = any;

/** The object that a possibly referring object stands for. */
export function resolve(document: Json, object: Json): Json {
  if (typeof object?.$ref !== "string") return object;
  const target = unescapePointer(object.$ref.slice(1)).reduce((at: Json, segment: string) => at?.[segment], document);
  return resolve(document, target);
}

/** A JSON pointer to what stands at the given keys. */
export function pointer(...keys: readonly (string | number)[]): string {
  return keys.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

function unescapePointer(text: string): string[] {
  return text
    .split("/")
    .slice(1)
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}
