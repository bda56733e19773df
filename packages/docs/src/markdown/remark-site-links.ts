import { dirname, join, relative } from "node:path";

interface LinkNode {
  readonly type: string;
  url?: string;
  readonly children?: LinkNode[];
}

interface Options {
  /** The folder of the package. */
  readonly folder: string;
  /** Where the site is published, with a slash at both ends. */
  readonly base: string;
}

/** A remark plugin: links between Markdown files, which work in a code browser, become links between pages. */
export function remarkSiteLinks({ folder, base }: Options) {
  return (tree: unknown, { path }: { readonly path: string }): void => {
    visit(tree as LinkNode, (url) => siteLink(url, { from: relative(folder, path), base }));
  };
}

function visit(node: LinkNode, change: (url: string) => string): void {
  if ((node.type === "link" || node.type === "definition") && node.url !== undefined) node.url = change(node.url);
  for (const child of node.children ?? []) visit(child, change);
}

/** The address of a page for a link in the file `from`, a path in this package. Other links stay as they are. */
export function siteLink(url: string, { from, base }: { readonly from: string; readonly base: string }): string {
  if (url.startsWith("/")) return base + url.slice(1);
  const [, path, anchor = ""] = /^([^#:?]+\.mdx?)(#.*)?$/.exec(url) ?? [];
  if (path === undefined) return url;
  const page = pageOf(join(dirname(from), path));
  return page === undefined ? url : `${base}${page}${anchor}`;
}

/** The page that a file of this package becomes, with a slash at the end; `undefined` for a file that is no page. */
export function pageOf(file: string): string | undefined {
  const [, page] = /^(?:src\/content\/docs\/)?((?:guides|decisions)\/[^/]+|faults)\.mdx?$/.exec(file) ?? [];
  if (page === undefined) return undefined;
  return page === "decisions/README" ? "decisions/" : `${page}/`;
}
