import { COLOURS } from "./colours.ts";
import { escapeMarkup } from "./escape.ts";

const STYLE = `${COLOURS}
body{background:var(--ground);color:var(--text);font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:72rem;padding:1.5rem}
h1{font-size:1.6rem;margin:.2rem 0}h2{font-size:1.2rem;margin:2rem 0 .6rem}
.quiet{color:var(--quiet)}.badge{border-radius:.3rem;font-weight:600;padding:.1rem .5rem}
.good{color:var(--good)}.bad{color:var(--bad)}.wait{color:var(--wait)}.none{color:var(--quiet)}
.badge.good{background:var(--good-box)}.badge.bad,.failure{background:var(--bad-box)}.badge.wait{background:var(--wait-box)}
.failure{border-left:.3rem solid var(--bad);color:var(--bad);margin:1rem 0;overflow-wrap:anywhere;padding:.6rem 1rem}
.failure p{margin:0}dl{display:grid;gap:.2rem 1rem;grid-template-columns:max-content 1fr}dt{color:var(--quiet)}
dd{margin:0;overflow-wrap:anywhere}.scroll{overflow-x:auto}.scroll:focus-visible{outline:2px solid var(--bar)}
table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid var(--line);padding:.3rem .6rem;text-align:left;vertical-align:top}
td.number,th.number{font-variant-numeric:tabular-nums;text-align:right;white-space:nowrap}td.text{overflow-wrap:anywhere}
.track{background:var(--box);display:block;height:.8rem;min-width:8rem}.track span{background:var(--bar);display:block;height:100%}
.track .good{background:var(--good)}.track .bad{background:var(--bad)}.track .wait{background:var(--wait)}
svg{height:auto;max-width:100%}`;

/** A page that stands for itself: no script, nothing from elsewhere. */
export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeMarkup(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

/** A table that scrolls where it does not fit; also by keyboard. Cells are markup. */
export function tableOf(
  caption: string,
  heads: readonly { readonly text: string; readonly isNumber?: boolean }[],
  rows: readonly (readonly string[])[],
): string {
  const classOf = (at: number): string => (heads[at]?.isNumber ? "number" : "text");
  const head = heads
    .map(({ text }, at) => `<th scope="col" class="${classOf(at)}">${escapeMarkup(text)}</th>`)
    .join("");
  const body = rows.map(
    (row) => `<tr>${row.map((cell, at) => `<td class="${classOf(at)}">${cell}</td>`).join("")}</tr>`,
  );
  return `<div class="scroll" role="region" aria-label="${escapeMarkup(caption)}" tabindex="0">
<table><thead><tr>${head}</tr></thead><tbody>
${body.join("\n")}
</tbody></table></div>`;
}
