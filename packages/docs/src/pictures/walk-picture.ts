import type { Asked } from "./trace-walk.ts";

export interface WalkRow {
  readonly y: number;
  /** The range of time that was asked for. */
  readonly range: { readonly x: number; readonly width: number };
  /** Each record that came. */
  readonly marks: readonly number[];
  /** Whether the answer held everything that matched. */
  readonly whole: boolean;
  readonly text: string;
}

export interface WalkPicture {
  readonly width: number;
  readonly height: number;
  readonly rowHeight: number;
  readonly rows: readonly WalkRow[];
}

/** With the text beside it, as wide as a page on a desktop. */
const WIDTH = 470;
const ROW_HEIGHT = 22;

/** A walk as rows, the first request at the top, over an axis of creation times that is oldest at the left. */
export function walkPicture(asked: readonly Asked[]): WalkPicture {
  const times = asked.flatMap((request) => request.times);
  const oldest = Math.min(...times);
  const newest = Math.max(...times);
  const place = (time: number) =>
    Math.round((10 * WIDTH * (Math.min(Math.max(time, oldest), newest) - oldest)) / Math.max(1, newest - oldest)) / 10;
  const rows = asked.map((request, at) => {
    const x = place(request.after ?? oldest);
    return {
      y: at * ROW_HEIGHT,
      range: { x, width: place(request.before ?? newest) - x },
      marks: [...new Set(request.times.map(place))],
      whole: request.offset === 0 && request.times.length === request.count,
      text: `${request.times.length} of ${request.count} came`,
    };
  });
  return { width: WIDTH, height: asked.length * ROW_HEIGHT, rowHeight: ROW_HEIGHT, rows };
}
