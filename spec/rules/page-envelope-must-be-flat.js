const WRAPPERS = /** @type {const} */ (["allOf", "oneOf", "anyOf"]);

/**
 * @typedef {{ type?: string | string[], properties?: Record<string, Schema>, required?: string[],
 *   allOf?: Schema[], oneOf?: Schema[], anyOf?: Schema[] }} Schema
 */

/**
 * @param {Schema} schema - The answer of an operation; one that holds no array is no page and passes.
 * @returns {{ message: string }[]}
 */
export default function pageEnvelopeMustBeFlat(schema) {
  if (isArray(schema)) return [{ message: "The page is a bare array: put it into a property of an object." }];
  const wrapper = WRAPPERS.find((keyword) => schema[keyword]);
  if (wrapper) {
    return isPage(schema)
      ? [{ message: `The page is wrapped in "${wrapper}": list its properties in one object.` }]
      : [];
  }
  if (!isPage(schema)) return [];
  const missing = Object.keys(schema.properties ?? {}).filter((name) => !schema.required?.includes(name));
  return [
    ...(schema.type === "object" ? [] : [{ message: 'The page has no "type: object".' }]),
    ...missing.map((name) => ({ message: `The page does not list "${name}" as required.` })),
  ];
}

/** @param {Schema} schema */
function isArray({ type }) {
  return type === "array" || (Array.isArray(type) && type.includes("array"));
}

/**
 * @param {Schema} schema
 * @returns {boolean}
 */
function isPage(schema) {
  return (
    Object.values(schema.properties ?? {}).some(isArray) ||
    WRAPPERS.some((keyword) => schema[keyword]?.some((branch) => isArray(branch) || isPage(branch)))
  );
}
