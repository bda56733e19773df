/** The order in which a reader meets the site. */
export function sidebar() {
  return [
    { label: "Guides", items: [{ autogenerate: { directory: "guides" } }] },
    {
      label: "Records",
      items: [
        { label: "Faults, and what a caller sees", link: "/faults/" },
        { label: "Decisions", collapsed: true, items: [{ autogenerate: { directory: "decisions" } }] },
      ],
    },
  ];
}
