import type { GraphNode } from "../graph/run-graph.ts";

/** A node with its place in a drawing; the drawing begins at 0, 0. */
export interface Placed {
  readonly node: GraphNode;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** A frame around the nodes that follow it. */
  readonly isGroup: boolean;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const GAP = 24;
/** Room for the words of a frame. */
const HEAD = 48;

/** Places nodes by their positions on the canvas; below one another where there are none. Boxes never cover each other. */
export function placeNodes(nodes: readonly GraphNode[], box: Size): Placed[] {
  const blocks = nodes.map((node) => blockOf(node, box));
  const placed: (Block & { x: number; y: number })[] = [];
  let below = 0;
  for (const block of [...blocks].sort(byPosition)) {
    const { position } = block.node;
    let [x, y] = position && isNumber(position.x) && isNumber(position.y) ? [position.x, position.y] : [0, below];
    for (let hit = overlap(x, y); hit; hit = overlap(x, y)) y = hit.y + hit.height + GAP;
    placed.push({ ...block, x, y });
    below = Math.max(below, y + block.height + GAP);

    function overlap(left: number, top: number): (typeof placed)[number] | undefined {
      return placed.find(
        (other) =>
          left < other.x + other.width + GAP / 4 &&
          other.x < left + block.width + GAP / 4 &&
          top < other.y + other.height + GAP / 4 &&
          other.y < top + block.height + GAP / 4,
      );
    }
  }
  const left = Math.min(0, ...placed.map(({ x }) => x), ...(placed.length > 0 ? [] : [0]));
  const [minX, minY] =
    placed.length > 0 ? [Math.min(...placed.map(({ x }) => x)), Math.min(...placed.map(({ y }) => y))] : [left, 0];
  return placed.flatMap(({ node, inside, x, y, width, height }) => [
    { node, x: x - minX, y: y - minY, width, height, isGroup: inside.length > 0 },
    ...inside.map((each) => ({ ...each, x: each.x + x - minX + GAP, y: each.y + y - minY + HEAD })),
  ]);
}

interface Block extends Size {
  readonly node: GraphNode;
  readonly inside: readonly Placed[];
}

function blockOf(node: GraphNode, box: Size): Block {
  if (node.inside.length === 0) return { node, inside: [], ...box };
  const inside = placeNodes(node.inside, box);
  return {
    node,
    inside,
    width: Math.max(...inside.map(({ x, width }) => x + width)) + 2 * GAP,
    height: Math.max(...inside.map(({ y, height }) => y + height)) + HEAD + GAP,
  };
}

function byPosition(a: Block, b: Block): number {
  return (a.node.position?.y ?? 0) - (b.node.position?.y ?? 0) || (a.node.position?.x ?? 0) - (b.node.position?.x ?? 0);
}

function isNumber(value: number): boolean {
  return Number.isFinite(value);
}
