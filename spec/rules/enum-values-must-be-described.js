/**
 * @param {{ enum: unknown, "x-enumDescriptions"?: Record<string, unknown> }} schema
 * @returns {{ message: string }[]}
 */
export default function enumValuesMustBeDescribed({ enum: values, "x-enumDescriptions": descriptions = {} }) {
  if (!Array.isArray(values)) return []; // a property that happens to be called enum
  const names = values.map(String);
  const missing = names.filter((name) => !String(descriptions[name] ?? "").trim());
  const surplus = Object.keys(descriptions).filter((name) => !names.includes(name));
  return [
    ...missing.map((name) => ({ message: `"x-enumDescriptions" does not describe the value "${name}".` })),
    ...surplus.map((name) => ({ message: `"x-enumDescriptions" describes "${name}", which is not a value.` })),
  ];
}
