import type { Exchange } from "../recording.ts";
import type { RecordOptions } from "./record-options.ts";

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The names of exchange files, such as `01-list.json`, from redacted exchanges. */
export function fileNames(exchanges: readonly Exchange[], nameOf: RecordOptions["nameOf"] = defaultName): string[] {
  return exchanges.map(({ request: { method, path } }, index) => {
    const name = nameOf({ method, path });
    if (!SLUG.test(name))
      throw new TypeError(`nameOf must give a name in kebab case; that of call ${index + 1} is not.`);
    return `${String(index + 1).padStart(2, "0")}-${name}.json`;
  });
}

function defaultName({ method, path }: { method: string; path: string }): string {
  const last =
    path
      .toLowerCase()
      .split("/")
      .findLast((part) => SLUG.test(part)) ?? "exchange";
  return method === "GET" ? last : `${method.toLowerCase()}-${last}`;
}
