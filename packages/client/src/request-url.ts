import { ConfigurationError } from "./errors/configuration-error.ts";

/**
 * The URL of a request: path parameters filled in, every other parameter in the query. An array is repeated under its
 * name (`form`, exploded, the default of OpenAPI); `undefined` and `null` are left out.
 *
 * @throws {ConfigurationError} when a path parameter is missing, or a query parameter is an object.
 */
export function requestUrl(baseUrl: string, path: string, params: Readonly<Record<string, unknown>> = {}): string {
  const rest = new Map(Object.entries(params));
  const filled = path.replace(/\{([^}]+)\}/g, (_whole, name: string) => {
    const value = rest.get(name);
    rest.delete(name);
    return encodeURIComponent(scalar(name, value ?? ""));
  });
  const query: [name: string, value: string][] = [];
  for (const [name, value] of rest) {
    for (const item of [value].flat()) if (item !== undefined && item !== null) query.push([name, scalar(name, item)]);
  }
  return query.length === 0 ? baseUrl + filled : `${baseUrl + filled}?${new URLSearchParams(query)}`;
}

function scalar(name: string, value: unknown): string {
  if (typeof value === "object" || value === "") {
    const expected = "Expected text, a number or a boolean, or for a query parameter a list of them.";
    throw new ConfigurationError(
      `The parameter "${name}" is ${value === "" ? "missing or empty" : "an object"}. ${expected}`,
    );
  }
  return String(value);
}
