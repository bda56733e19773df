interface HtmlNode {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  properties?: Record<string, string | number | readonly string[]>;
  children?: HtmlNode[];
}

/** A rehype plugin: a table that is wider than the page scrolls in a region of its own, which the keyboard reaches. */
export function rehypeScrollingTables() {
  return (tree: unknown): void => {
    let heading = "";
    const seen = new Map<string, number>();
    const visit = (node: HtmlNode): HtmlNode => {
      if (/^h[1-6]$/.test(node.tagName ?? "")) heading = textOf(node);
      if (node.tagName === "table") return scroller(node, distinct(`Table: ${heading || "the only one"}`, seen));
      if (node.children !== undefined) node.children = node.children.map(visit);
      return node;
    };
    visit(tree as HtmlNode);
  };
}

function scroller(table: HtmlNode, label: string): HtmlNode {
  const properties = { className: ["scroller"], tabIndex: 0, role: "region", ariaLabel: label };
  return { type: "element", tagName: "div", properties, children: [table] };
}

/** Regions are told apart by their names. */
function distinct(label: string, seen: Map<string, number>): string {
  const times = (seen.get(label) ?? 0) + 1;
  seen.set(label, times);
  return times === 1 ? label : `${label}, ${times}`;
}

function textOf({ value = "", children = [] }: HtmlNode): string {
  return value + children.map(textOf).join("");
}
