/** What two keys of a pointer say to a reader: `/properties/count` is `.count`. `allOf` only takes a schema apart. */
const PAIRS: Readonly<Record<string, (key: string) => string>> = {
  properties: (key) => `.${key}`,
  allOf: () => "",
  oneOf: (index) => `(${index})`,
  anyOf: (index) => `(${index})`,
  responses: (status) => ` ${status}`,
  content: (mediaType) => ` ${mediaType}`,
};

const SINGLES: Readonly<Record<string, string>> = { items: "[]", schema: "", requestBody: " request" };

/**
 * A readable name for a place in the document. What stands in a component has the same name wherever the component is used.
 *
 * @param place - Such as `#/components/schemas/RecordsPage/properties/records`, which is `RecordsPage.records`.
 */
export function placeName(place: string): string {
  const [section, first = "", second = "", ...rest] = place.slice("#/".length).split("/").map(unescapeKey);
  return `${section === "paths" ? `${second.toUpperCase()} ${first}` : second}${restName(rest)}`;
}

function restName([key, next, ...rest]: readonly string[]): string {
  if (key === undefined) return "";
  const pair = PAIRS[key];
  if (pair !== undefined && next !== undefined) return pair(next) + restName(rest);
  return (SINGLES[key] ?? ` ${key}`) + restName(next === undefined ? [] : [next, ...rest]);
}

function unescapeKey(key: string): string {
  return key.replaceAll("~1", "/").replaceAll("~0", "~");
}
