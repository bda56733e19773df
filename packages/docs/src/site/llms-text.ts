import { groupAddress, operationAddress, titleOf } from "../reference/addresses.ts";
import type { ReferenceModel } from "../reference/reference.ts";

interface Page {
  readonly id: string;
  readonly title: string;
  readonly description?: string | undefined;
}

/** The site in one short page of links, for programs (https://llmstxt.org). */
export function llmsText(
  pages: readonly Page[],
  { operations, groups }: ReferenceModel,
  address: (path: string) => string,
): string {
  const link = (title: string, path: string, about?: string) =>
    `- [${title}](${address(path)})${about === undefined ? "" : `: ${about}`}`;
  const section = (title: string, chosen: (id: string) => boolean) => [
    `## ${title}`,
    "",
    ...pages
      .filter(({ id }) => chosen(id))
      .map(({ id, title: name, description }) => link(name, `${id}/`, description)),
    "",
  ];
  return [
    "# cargo-records",
    "",
    '> A typed TypeScript client of Cargo\'s "List records" endpoint, the OpenAPI contract behind it, and the evidence for every statement. Unofficial.',
    "",
    ...section("Guides", (id) => id.startsWith("guides/")),
    "## Reference",
    "",
    link("OpenAPI 3.1, in one file", "openapi.json"),
    ...operations.map(({ summary, operationId, method, path }) =>
      link(summary, operationAddress(operationId), `${method} ${path}`),
    ),
    ...groups.map(({ head, schemas }) =>
      link(titleOf(head), groupAddress(head), schemas.map(({ name }) => name).join(", ")),
    ),
    "",
    "## Pictures and results",
    "",
    link("How it works", "how-it-works/"),
    link("Measured beside others", "measured/"),
    link("Graphs of records", "reference/graphs/"),
    "",
    ...section("Records", (id) => id === "faults" || id === "changelog"),
    ...section("Optional", (id) => id.startsWith("decisions/")),
  ].join("\n");
}
