const URL_SHAPE = /^(https?|wss?|ftp|s3|gs):\/\/[^/?#\s]+(\/[^?#\s]*)?(\?[^#\s]*)?(#\S*)?$/i;
const FAKE_HOST = /^[a-z0-9]+:\/\/redacted-(\d{1,6})\.example\.com/;
/** A path with more parts tells more about the real one than a reader needs. */
const MOST_PARTS = 8;

/** Whether a text is a URL of a scheme that is worth keeping. */
export function isUrl(text: string): boolean {
  return URL_SHAPE.test(text);
}

/** A URL at example.com with the scheme of another and as many parts, with a query and a fragment where that has one. */
export function fakeUrl(url: string, number: number): string {
  const [, scheme = "https", path = "", query, fragment] = URL_SHAPE.exec(url) ?? [];
  const parts = path.split("/").slice(1, MOST_PARTS + 1);
  const fakePath = parts.map((part) => (part === "" ? "/" : "/redacted")).join("");
  const rest = `${query === undefined ? "" : "?redacted"}${fragment === undefined ? "" : "#redacted"}`;
  return `${scheme.toLowerCase()}://redacted-${number}.example.com${fakePath}${rest}`;
}

/** Whether a text is a URL that {@link fakeUrl} makes. */
export function isFakeUrl(text: string): boolean {
  const number = FAKE_HOST.exec(text)?.[1];
  return number !== undefined && isUrl(text) && fakeUrl(text, Number(number)) === text;
}
