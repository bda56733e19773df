/** Colours of a page and of a drawing, in light and dark; every text has a contrast of 4.5 or more on its ground. */
export const COLOURS = `
:root{color-scheme:light dark;--ground:#fff;--text:#1a1c1e;--quiet:#57606a;--line:#8c959f;--box:#f6f8fa;
--good:#116329;--good-box:#dafbe1;--bad:#a40e26;--bad-box:#ffebe9;--wait:#6a4a00;--wait-box:#fff8c5;--bar:#0969da}
@media(prefers-color-scheme:dark){:root{--ground:#0d1117;--text:#e6edf3;--quiet:#9198a1;--line:#6e7681;--box:#161b22;
--good:#7ee787;--good-box:#12261e;--bad:#ff9a94;--bad-box:#2d1214;--wait:#e3b341;--wait-box:#272115;--bar:#4493f8}}`;

/** The class of a status, in the styles of pages and drawings. */
export function toneOf(status: string | undefined): "good" | "bad" | "wait" | "none" {
  if (status === undefined) return "none";
  if (status === "success") return "good";
  return status === "error" ? "bad" : "wait";
}
