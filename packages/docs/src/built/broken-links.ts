interface SiteFiles {
  /** Every page, by its address from the root. */
  readonly pages: ReadonlyMap<string, string>;
  /** Whether there is another file at an address. */
  readonly hasFile: (address: string) => boolean;
}

/** Every link and source of every page that leads to no page, no file or no anchor of the site. Other hosts are not asked. */
export function brokenLinks({ pages, hasFile }: SiteFiles): string[] {
  const anchors = new Map([...pages].map(([address, html]) => [address, anchorsOf(html)]));
  return [...pages].flatMap(([address, html]) =>
    [...new Set(linksOf(html))].flatMap((link) => {
      const url = new URL(link, `http://site${address}`);
      if (url.host !== "site") return [];
      const target = anchors.get(url.pathname);
      const anchor = decodeURIComponent(url.hash.slice(1));
      if (target === undefined) return hasFile(url.pathname) ? [] : [`${address}: there is nothing at ${link}`];
      return anchor === "" || target.has(anchor) ? [] : [`${address}: there is no anchor ${link}`];
    }),
  );
}

function linksOf(html: string): string[] {
  return [...html.matchAll(/<(?:a|link|script|img|source|iframe)\b[^>]*?\s(?:href|src)="([^"]*)"/g)].map(
    ([, link = ""]) => link.replaceAll("&amp;", "&").replaceAll("&#38;", "&"),
  );
}

function anchorsOf(html: string): Set<string> {
  return new Set([...html.matchAll(/<[a-z][^>]*?\sid="([^"]*)"/g)].map(([, id = ""]) => id));
}
