import { followers, type NodeJson, type Place, placesOf } from "./node-places.ts";

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
