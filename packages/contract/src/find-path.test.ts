import { expect, test } from "vitest";
import { findPath } from "./find-path.ts";

const document = {
  paths: { "/runs/{uuid}": {}, "/runs/latest": {}, "/runs/{uuid}/nodes/{slug}": {}, "/runs": {} },
};

test.each<[requested: string, path: string, parameters: Record<string, string>]>([
  ["/runs", "/runs", {}],
  ["/runs/5", "/runs/{uuid}", { uuid: "5" }],
  ["/runs/latest", "/runs/latest", {}],
  ["/runs/latest/nodes/start", "/runs/{uuid}/nodes/{slug}", { uuid: "latest", slug: "start" }],
  ["/runs/a%2Fb%20c", "/runs/{uuid}", { uuid: "a/b c" }],
  ["/runs/50%", "/runs/{uuid}", { uuid: "50%" }],
])("%s is an instance of %s", (requested, path, parameters) => {
  expect(findPath(document, requested)).toEqual({ path, parameters });
});

test.each(["/", "/runs/", "/runs/5/", "/runs/5/nodes", "/runs//nodes/start", "/Runs", "/runs/5/edges/start", "runs/5"])(
  "%s is no path of the document",
  (requested) => {
    expect(findPath(document, requested)).toBeUndefined();
  },
);
