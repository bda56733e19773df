/** `listOrchestrationRecords` to `list-orchestration-records`. */
export function slugOf(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, "$1-$2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1-$2")
    .replace(/[^A-Za-z\d]+/g, "-")
    .toLowerCase();
}

/** Addresses of pages, from the root of the site and without a slash at the start. */
export function operationAddress(operationId: string): string {
  return `reference/operations/${slugOf(operationId)}/`;
}

export function groupAddress(head: string): string {
  return `reference/schemas/${slugOf(head)}/`;
}

/** `RecordsPage` to `Records page`: a title for people. */
export function titleOf(name: string): string {
  const words = slugOf(name).replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
