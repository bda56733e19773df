/** Checks a base path and drops its last slash, so that it is empty or like `/v1`. */
export function cleanBasePath(basePath: string): string {
  const clean = basePath.replace(/\/+$/, "");
  if (clean !== "" && !clean.startsWith("/"))
    throw new TypeError(`basePath must begin with a slash, but is "${basePath}".`);
  return clean;
}

/** The path after a clean base path; undefined when the path is not under it. */
export function stripBasePath(path: string, basePath: string): string | undefined {
  return path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : undefined;
}
