import { escapeControls } from "./escape-controls.ts";

const CLEAR = "\r\u001b[2K";
const DEFAULT_COLUMNS = 80;

/** What a status line needs of a stream. */
export interface StatusStream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** One line of a terminal that says what is going on; silent where nobody looks. */
export interface StatusLine {
  show(text: string): void;
  clear(): void;
}

/** A status line on a stream. */
export function statusLine(stream: StatusStream): StatusLine {
  if (!stream.isTTY) return { show() {}, clear() {} };
  return {
    show(text) {
      // A text that wraps would leave its first line behind. A terminal that does not know its width says 0.
      const width = (stream.columns || DEFAULT_COLUMNS) - 1;
      stream.write(`${CLEAR}${escapeControls(text).slice(0, width)}`);
    },
    clear() {
      stream.write(CLEAR);
    },
  };
}
