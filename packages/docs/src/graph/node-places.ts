/** What is drawn of a node, as an answer has it. */
export interface NodeJson {
  readonly uuid: string;
  readonly slug: string;
  readonly kind: string;
  readonly childrenUuids: readonly (string | null)[];
  readonly fallbackChildUuid?: string;
  readonly position: { readonly x: number };
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A node stands below everything that leads to it; in a row, as on the vendor's canvas. */
export function placesOf(nodes: readonly NodeJson[]): Map<string, Place> {
  const byUuid = new Map(nodes.map((node) => [node.uuid, node]));
  const rows = new Map<string, number>();
  const descend = (node: NodeJson, row: number, above: readonly string[]): void => {
    if (above.includes(node.uuid) || (rows.get(node.uuid) ?? -1) >= row) return;
    rows.set(node.uuid, row);
    for (const next of followers(node)) {
      const follower = byUuid.get(next);
      if (follower !== undefined) descend(follower, row + 1, [...above, node.uuid]);
    }
  };
  const led = new Set(nodes.flatMap(followers));
  for (const node of nodes) if (!led.has(node.uuid)) descend(node, 0, []);
  for (const node of nodes) if (!rows.has(node.uuid)) descend(node, 0, []); // a ring has no beginning
  const filled = new Map<number, number>();
  return new Map(
    nodes
      .toSorted((a, b) => a.position.x - b.position.x)
      .map(({ uuid }) => {
        const row = rows.get(uuid) ?? 0;
        const column = filled.get(row) ?? 0;
        filled.set(row, column + 1);
        return [uuid, { row, column }];
      }),
  );
}

/** The nodes that may come next. */
export function followers({ childrenUuids, fallbackChildUuid }: NodeJson): string[] {
  return [...childrenUuids, fallbackChildUuid].filter((uuid) => typeof uuid === "string");
}
