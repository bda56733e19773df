/** What is drawn of a node, as an answer has it. */
export interface NodeJson {
  readonly uuid: string;
  readonly slug: string;
  readonly kind: string;
  readonly childrenUuids: readonly (string | null)[];
  readonly fallbackChildUuid?: string;
  readonly position: { readonly x: number };
}

/** What is drawn of an execution. */
export interface ExecutionJson {
  readonly nodeUuid: string;
  readonly nodeSlug: string;
  readonly nextNodeUuid: string | null;
  readonly status: string;
  readonly title: string | null;
  readonly errorMessage: string | null;
}

export interface DrawnNode {
  readonly x: number;
  readonly y: number;
  readonly slug: string;
  readonly kind: string;
  /** The status of its last execution; `absent` without one. */
  readonly state: string;
  /** The places of its executions in the way, from 1. */
  readonly steps: readonly number[];
}

export interface DrawnEdge {
  readonly path: string;
  readonly taken: boolean;
  readonly fallback: boolean;
}

export interface RecordGraph {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  /** The way that the executions took, in words. */
  readonly way: readonly string[];
}

export const NODE_WIDTH = 146;
export const NODE_HEIGHT = 52;
const COLUMN = 160;
const ROW = 100;
const MARGIN = 3;

/** The workflow graph of a record, laid out from top to bottom, with the way that its executions took. */
export function recordGraph(nodes: readonly NodeJson[], executions: readonly ExecutionJson[]): RecordGraph {
  const places = placesOf(nodes);
  const slugs = new Map(nodes.map(({ uuid, slug }) => [uuid, slug]));
  const columns = Math.max(1, ...[...places.values()].map(({ column }) => column + 1));
  const rows = Math.max(1, ...[...places.values()].map(({ row }) => row + 1));
  return {
    width: columns * COLUMN - (COLUMN - NODE_WIDTH) + 2 * MARGIN,
    height: rows * ROW - (ROW - NODE_HEIGHT) + 2 * MARGIN,
    nodes: nodes.map((node) => drawnNode(node, places, executions)),
    edges: nodes.flatMap((node) => edgesOf(node, places, executions)),
    way: executions.map((execution) => stepText(execution, slugs)),
  };
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** A node stands below everything that leads to it; in a row, as on the vendor's canvas. */
function placesOf(nodes: readonly NodeJson[]): Map<string, Place> {
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

function followers({ childrenUuids, fallbackChildUuid }: NodeJson): string[] {
  return [...childrenUuids, fallbackChildUuid].filter((uuid) => typeof uuid === "string");
}

function drawnNode(
  node: NodeJson,
  places: ReadonlyMap<string, Place>,
  executions: readonly ExecutionJson[],
): DrawnNode {
  const own = executions.flatMap(({ nodeUuid }, at) => (nodeUuid === node.uuid ? [at] : []));
  const last = own.at(-1);
  return {
    ...corner(places.get(node.uuid)),
    slug: node.slug,
    kind: node.kind,
    state: last === undefined ? "absent" : (executions[last]?.status ?? "absent"),
    steps: own.map((at) => at + 1),
  };
}

function edgesOf(
  node: NodeJson,
  places: ReadonlyMap<string, Place>,
  executions: readonly ExecutionJson[],
): DrawnEdge[] {
  const from = corner(places.get(node.uuid));
  const takenTo = new Set(
    executions.filter(({ nodeUuid }) => nodeUuid === node.uuid).map(({ nextNodeUuid }) => nextNodeUuid),
  );
  const children = new Set(node.childrenUuids.filter((uuid) => uuid !== null));
  return [...new Set(followers(node))].flatMap((uuid) => {
    const place = places.get(uuid);
    if (place === undefined) return [];
    return [{ path: curve(from, corner(place)), taken: takenTo.has(uuid), fallback: !children.has(uuid) }];
  });
}

function corner(place: Place = { row: 0, column: 0 }): { x: number; y: number } {
  return { x: MARGIN + place.column * COLUMN, y: MARGIN + place.row * ROW };
}

/** From the bottom of a node to the top of another. */
function curve(from: { x: number; y: number }, to: { x: number; y: number }): string {
  const [x1, y1] = [from.x + NODE_WIDTH / 2, from.y + NODE_HEIGHT];
  const [x2, y2] = [to.x + NODE_WIDTH / 2, to.y];
  const bend = (ROW - NODE_HEIGHT) / 2;
  return `M${x1} ${y1} C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}`;
}

function stepText(
  { nodeSlug, status, title, errorMessage, nextNodeUuid }: ExecutionJson,
  slugs: ReadonlyMap<string, string>,
): string {
  const outcome = errorMessage ?? title;
  const next = nextNodeUuid === null ? undefined : (slugs.get(nextNodeUuid) ?? "a node of a group");
  return `${nodeSlug}: ${status}${outcome === null ? "" : `, "${outcome}"`}${next === undefined ? "" : `; went on to ${next}`}`;
}
