import type { GraphNode, RunGraph } from "../graph/run-graph.ts";
import { showCredits } from "../graph/show-tree.ts";
import { showDuration } from "../output/show-number.ts";
import { BOX } from "./box.ts";
import { COLOURS, toneOf } from "./colours.ts";
import { escapeMarkup } from "./escape.ts";
import { type Placed, placeNodes } from "./place-nodes.ts";

const MARGIN = 24;
/** Characters that fit a box, of a name and of what is below it. */
const LONGEST = { name: 20, small: 25 };
/** How far an edge bends around what is between. */
const DETOUR = 190;
const LEAST_BEND = 24;
const STYLE = `text{fill:var(--text);font:13px system-ui,sans-serif}.small{fill:var(--quiet);font-size:11px}
rect{fill:var(--box);stroke:var(--line)}.good rect{fill:var(--good-box);stroke:var(--good)}.bad rect{fill:var(--bad-box);stroke:var(--bad);stroke-width:2}
.wait rect{fill:var(--wait-box);stroke:var(--wait)}.group>rect{fill:none;stroke-dasharray:4 3}
path{fill:none;stroke:var(--line);stroke-dasharray:4 4}path.taken{stroke:var(--text);stroke-dasharray:none;stroke-width:2}
path.fallback{stroke:var(--bad)}.ground{fill:var(--ground);stroke:none}.good .small{fill:var(--good)}.bad .small{fill:var(--bad)}.wait .small{fill:var(--wait)}`;

/** The graph of a run as it lies on the canvas of the app, with the way that the execution took. Stands for itself. */
export function drawGraph(title: string, graph: RunGraph): string {
  const placed = placeNodes(graph.nodes, BOX);
  // Three quarters of a detour are outside of the box that it begins at.
  const room = Math.max(0, (3 * DETOUR) / 4 - BOX.width / 2);
  const width = Math.max(0, ...placed.map(({ x, width: own }) => x + own)) + 2 * (MARGIN + room);
  const height = Math.max(0, ...placed.map(({ y, height: own }) => y + own)) + 2 * MARGIN;
  const byUuid = new Map(placed.map((each) => [each.node.uuid, each]));
  const edges = placed.flatMap((from) => edgesOf(from, byUuid));
  const boxes = placed.map((each) => (each.isGroup ? frame(each) : box(each)));
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escapeMarkup(title)}" width="${width}" height="${height}" viewBox="${-MARGIN - room} ${-MARGIN} ${width} ${height}">
<style>${COLOURS}
${STYLE}</style>
<rect class="ground" x="${-MARGIN - room}" y="${-MARGIN}" width="${width}" height="${height}"/>
${[...edges, ...boxes].join("\n")}
</svg>
`;
}

function edgesOf(from: Placed, byUuid: ReadonlyMap<string, Placed>): string[] {
  const { children, fallback, steps } = from.node;
  const taken = new Set(steps.map(({ next }) => next));
  const to = (uuid: string | null | undefined, label: string, isFallback: boolean): string[] => {
    const target = uuid ? byUuid.get(uuid) : undefined;
    if (!target) return [];
    const classes = [taken.has(target.node.uuid) ? "taken" : "", isFallback ? "fallback" : ""].filter((name) => name);
    return [edge(from, target, classes.join(" "), label, [...byUuid.values()])];
  };
  return [
    ...children.flatMap((uuid, index) => to(uuid, children.length > 1 ? String(index) : "", false)),
    ...to(fallback, "on failure", true),
  ];
}

function edge(from: Placed, to: Placed, classes: string, label: string, placed: readonly Placed[]): string {
  const [x1, y1] = [from.x + from.width / 2, from.y + from.height];
  const [x2, y2] = [to.x + to.width / 2, to.y];
  const between = placed.filter(
    (other) =>
      !other.isGroup &&
      other.y >= y1 &&
      other.y + other.height <= y2 &&
      other.x < Math.max(x1, x2) &&
      other.x + other.width > Math.min(x1, x2),
  );
  // Around what is between, on the nearer side; a straight line would seem to lead there.
  const side = between.some(({ x, width }) => x + width / 2 > (x1 + x2) / 2 + 1) ? -1 : 1;
  const aside = between.length > 0 ? side * DETOUR : 0;
  const bend = aside === 0 ? Math.max(LEAST_BEND, Math.abs(y2 - y1) / 2) : LEAST_BEND;
  const path = `<path class="${classes}" d="M${x1} ${y1}C${x1 + aside} ${y1 + bend} ${x2 + aside} ${y2 - bend} ${x2} ${y2}"/>`;
  if (label === "") return path;
  // On the curve, a quarter of its way.
  const [x, y] = [(54 * x1 + 10 * x2 + 36 * aside) / 64 + 6, (27 * y1 + 27 * (y1 + bend) + 9 * (y2 - bend) + y2) / 64];
  return `${path}<text class="small" x="${x}" y="${y}">${escapeMarkup(label)}</text>`;
}

function box({ node, x, y, width, height }: Placed): string {
  const last = node.steps.at(-1);
  const line = last ? stepLine(node) : "not reached";
  return `<g class="${toneOf(last?.status)}"><title>${escapeMarkup(`${node.slug}: ${node.what}. ${line}`)}</title>
<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6"/>
${texts(node, x, y)}
<text class="small" x="${x + 10}" y="${y + 54}">${escapeMarkup(short(line, LONGEST.small))}</text></g>`;
}

/** A group is a frame around what is inside. */
function frame({ node, x, y, width, height }: Placed): string {
  return `<g class="group ${toneOf(node.steps.at(-1)?.status)}"><title>${escapeMarkup(`${node.slug}: ${node.what}`)}</title>
<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6"/>
${texts(node, x, y)}</g>`;
}

function texts(node: GraphNode, x: number, y: number): string {
  return `<text x="${x + 10}" y="${y + 20}">${escapeMarkup(short(node.name ?? node.slug, LONGEST.name))}</text>
<text class="small" x="${x + 10}" y="${y + 37}">${escapeMarkup(short(node.what, LONGEST.small))}</text>`;
}

function stepLine({ steps }: GraphNode): string {
  const known = steps.flatMap(({ durationMs }) => durationMs ?? []);
  const credits = steps.reduce((sum, step) => sum + step.credits, 0);
  return [
    `${steps.map(({ order }) => order).join(",")} ${steps.at(-1)?.status}`,
    ...(known.length > 0 ? [showDuration(known.reduce((sum, ms) => sum + ms, 0))] : []),
    ...(credits > 0 ? [`${showCredits(credits)} cr`] : []),
  ].join(" · ");
}

function short(text: string, most: number): string {
  const letters = [...text];
  return letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : text;
}
