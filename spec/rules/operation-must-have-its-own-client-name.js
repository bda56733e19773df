import { clientName, operationsOf } from "../lib/client-name.js";

/**
 * @param {{ paths?: Record<string, any> }} document
 * @returns {{ message: string, path: string[] }[]}
 */
export default function operationMustHaveItsOwnClientName(document) {
  const operations = operationsOf(document).map(({ path, method, operation }) => ({
    name: clientName(path, operation),
    label: `${method.toUpperCase()} ${path}`,
    path: ["paths", path, method],
  }));
  return operations.flatMap(({ name, label, path }, index) => {
    if (name === undefined) {
      return [
        { path, message: `${label} has no client name: set "x-client-name" to two or more identifiers with dots.` },
      ];
    }
    return operations.flatMap((other, otherIndex) => {
      if (other.name === name && otherIndex < index) {
        return [{ path, message: `${label} has the client name "${name}", which ${other.label} has already.` }];
      }
      return other.name?.startsWith(`${name}.`)
        ? [{ path, message: `${label} has the client name "${name}", which is a namespace of ${other.label}.` }]
        : [];
    });
  });
}
