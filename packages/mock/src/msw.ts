import { type HttpHandler, http } from "msw";
import { packagedDocument } from "./emulator/packaged-document.ts";
import { readOperations } from "./emulator/read-operations.ts";
import { serverUrl } from "./emulator/server-url.ts";
import { type OpenApiDocument, SpecDocument } from "./emulator/spec-document.ts";
import type { Fetch } from "./fetch.ts";
import { keepOrigin } from "./keep-origin.ts";

/** Options of {@link handlers}. */
export interface HandlersOptions {
  /** The base URL whose requests are intercepted. Default: the server of the document, `https://api.getcargo.io/v1`. */
  baseUrl?: string;
  /** The OpenAPI 3.1 document whose operations are intercepted. Default: `@cargo-records/spec/openapi.json`. */
  document?: OpenApiDocument;
}

/** MSW handlers, one per operation of the spec, that let `fetch` answer: an emulator's, or a replay. */
export function handlers(fetch: Fetch, options: HandlersOptions = {}): HttpHandler[] {
  const document = new SpecDocument(options.document ?? packagedDocument());
  const target = serverUrl(document);
  const base = (options.baseUrl ?? target).replace(/\/+$/, "");
  return readOperations(document).map(({ method, path }) => {
    const pattern = `${base}${path.replace(/\{([^}]+)\}/g, ":$1")}`;
    const intercept = http[method.toLowerCase() as "get"];
    return intercept(pattern, ({ request }) =>
      fetch(keepOrigin(new Request(`${target}${request.url.slice(base.length)}`, request), request)),
    );
  });
}
