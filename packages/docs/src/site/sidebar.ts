import { groupAddress, operationAddress, titleOf } from "../reference/addresses.ts";
import type { ReferenceModel } from "../reference/reference.ts";

/** The order in which a reader meets the site. */
export function sidebar({ operations, groups }: ReferenceModel) {
  return [
    { label: "Guides", items: [{ autogenerate: { directory: "guides" } }] },
    {
      label: "Reference",
      items: [
        { label: "Overview", link: "/reference/" },
        ...operations.map(({ summary, operationId, method }) => ({
          label: summary,
          link: `/${operationAddress(operationId)}`,
          badge: { text: method, variant: "note" as const },
        })),
        ...groups.map(({ head }) => ({ label: titleOf(head), link: `/${groupAddress(head)}` })),
        { label: "Graphs of records", link: "/reference/graphs/" },
      ],
    },
    {
      label: "Records",
      items: [
        { label: "Faults, and what a caller sees", link: "/faults/" },
        { label: "How it works", link: "/how-it-works/" },
        { label: "Measured beside others", link: "/measured/" },
        { label: "Changelog", link: "/changelog/" },
        { label: "Decisions", collapsed: true, items: [{ autogenerate: { directory: "decisions" } }] },
      ],
    },
  ];
}
