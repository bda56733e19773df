/** How large a node is in a drawing. */
export const BOX = { width: 184, height: 62 };
