const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;
const HTTP_METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/**
 * The dotted name under which a client offers an operation, for example `orchestration.records.list`: `x-client-name`
 * where the operation has one, else its path.
 *
 * @param {string} path - The path template, for example `/orchestration/records/list`.
 * @param {{ "x-client-name"?: unknown }} operation - The operation object.
 * @returns {string | undefined} `undefined` when neither gives a name of at least two identifiers.
 */
export function clientName(path, operation) {
  const explicit = operation["x-client-name"];
  const name = explicit === undefined ? path.slice(1).replaceAll("/", ".") : explicit;
  if (typeof name !== "string") return undefined;
  const segments = name.split(".");
  return segments.length >= 2 && segments.every((segment) => IDENTIFIER.test(segment)) ? name : undefined;
}

/**
 * The operations of a document, in its order.
 *
 * @param {{ paths?: Record<string, any> }} document - An OpenAPI document.
 * @returns {{ path: string, method: string, operation: any }[]}
 */
export function operationsOf(document) {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    HTTP_METHODS.filter((method) => item?.[method]).map((method) => ({ path, method, operation: item[method] })),
  );
}
