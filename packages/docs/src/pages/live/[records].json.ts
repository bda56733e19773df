import { readFileSync } from "node:fs";
import { join } from "node:path";
import { REPOSITORY } from "../../site/repository.ts";

/** Records in every status, for the part of a page that runs the client. */
const RECORDING = join(REPOSITORY, "packages/mock/recordings/every-status/01-list.json");

export function getStaticPaths() {
  return [{ params: { records: "records" } }];
}

export function GET(): Response {
  const { response } = JSON.parse(readFileSync(RECORDING, "utf8")) as { response: { body: unknown } };
  return Response.json(response.body);
}
