import { toRequest } from "../to-request.ts";

/**
 * What `fetch` was called with, as a Request. The errors of URL, Request and Headers quote what they were given, with
 * whatever secret is in it, so others take their place, without a cause.
 */
export function toFetchRequest(input: string | URL | Request, init?: RequestInit): Request {
  const text = input instanceof Request ? input.url : String(input);
  if (!URL.canParse(text))
    throw new TypeError("A request to be recorded needs a whole URL, such as https://host/path.");
  const url = new URL(text);
  if (url.username !== "" || url.password !== "") {
    throw new TypeError("The URL of a request holds user information; send it as a header instead.");
  }
  try {
    return toRequest(input, init);
  } catch {
    throw new TypeError("The request cannot be made: its method, headers, body or another option is not valid.");
  }
}
