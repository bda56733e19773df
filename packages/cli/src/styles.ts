import type { WriteStream } from "node:tty";
import { styleText } from "node:util";
import type { World } from "./world.ts";

type Style = (text: string) => string;

export interface Styles {
  readonly isOn: boolean;
  readonly red: Style;
  readonly green: Style;
  readonly yellow: Style;
  readonly dim: Style;
  readonly bold: Style;
}

/** Colours for a stream: none unless it is a terminal, and none under `NO_COLOR` (https://no-color.org) or TERM=dumb. */
export function styles({ env }: Pick<World, "env">, stream: WriteStream): Styles {
  const isOn = stream.isTTY === true && !env["NO_COLOR"] && env["TERM"] !== "dumb";
  const style = (name: Parameters<typeof styleText>[0]): Style =>
    isOn ? (text) => styleText(name, text, { validateStream: false }) : (text) => text;
  return {
    isOn,
    red: style("red"),
    green: style("green"),
    yellow: style("yellow"),
    dim: style("dim"),
    bold: style("bold"),
  };
}
