import { checkFormat } from "./check-format.ts";
import { Field } from "./field.ts";
import type { Json, Scenario } from "./recording.ts";

/** Checks that parsed JSON is a `scenario.json` of format 1. Throws a {@link RecordingError}. */
export function parseScenario(json: Json, file: string): Pick<Scenario, "title" | "description"> {
  const root = new Field(json, file);
  checkFormat(root);
  root.object(["format", "title", "description"]);
  return { title: root.get("title").text(), description: root.get("description").text() };
}
