import { ConfigurationError } from "./errors/configuration-error.ts";

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * A base URL without its trailing slash.
 *
 * @throws {ConfigurationError} unless it is https, or http on loopback, without user-info, query or fragment.
 */
export function checkBaseUrl(baseUrl: string): string {
  const url = URL.parse(baseUrl);
  if (url === null) {
    throw new ConfigurationError("`baseUrl` is not an absolute URL. Expected one such as https://api.getcargo.io/v1.");
  }
  if (url.username !== "" || url.password !== "") {
    throw new ConfigurationError(
      "`baseUrl` holds a user name or password. Leave them out: the token is sent in a header.",
    );
  }
  const isLoopback = url.protocol === "http:" && LOOPBACK.test(url.hostname);
  if (url.protocol !== "https:" && !isLoopback) {
    throw new ConfigurationError(
      `\`baseUrl\` is ${url.protocol}//${url.host}, which would send the token unencrypted. ` +
        "Use https; http is for loopback only.",
    );
  }
  if (url.search !== "" || url.hash !== "") {
    throw new ConfigurationError("`baseUrl` has a query or a fragment. Expected scheme, host and path only.");
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, "")}`;
}
