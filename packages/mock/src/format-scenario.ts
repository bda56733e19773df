import { FORMAT } from "./check-format.ts";
import type { Scenario } from "./recording.ts";

/** The text of a `scenario.json`: two spaces, a newline at the end. */
export function formatScenario({ title, description }: Pick<Scenario, "title" | "description">): string {
  return `${JSON.stringify({ format: FORMAT, title, description }, null, 2)}\n`;
}
