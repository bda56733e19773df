import truncatedWidth from "fast-string-truncated-width";

/** How many columns of a terminal a text takes. */
export function textWidth(text: string): number {
  return truncatedWidth(text).width;
}

/** A text of exactly this width: cut with an ellipsis, or filled up with spaces. */
export function fitted(text: string, width: number): string {
  const { index, truncated } = truncatedWidth(text, { limit: width, ellipsis: "…", ellipsisWidth: 1 });
  const cut = truncated ? `${text.slice(0, index)}…` : text;
  return cut + " ".repeat(Math.max(0, width - textWidth(cut)));
}
