import { keepOrigin } from "./keep-origin.ts";

/**
 * What `fetch` was called with, as a Request.
 * A URL with user and password is refused here, because the error of the Request constructor would quote it.
 */
export function toRequest(input: string | URL | Request, init?: RequestInit): Request {
  if (!(input instanceof Request)) {
    const url = new URL(input);
    if (url.username !== "" || url.password !== "") {
      throw new TypeError(`The URL of a request to ${url.host} holds user information; send it as a header instead.`);
    }
  }
  return keepOrigin(new Request(input, init), input);
}
