import { expect, test } from "vitest";
import { publicHeaders } from "./public-headers.ts";

test.each([
  "Set-Cookie",
  "Authorization",
  "Proxy-Authenticate",
  "X-Api-Key",
  "X-Amz-Security-Token",
  "X-Session-Id",
  "X-Signature",
  "Client-Secret",
  "Location",
])("%s is not shown", (name) => {
  expect(publicHeaders(new Headers({ [name]: "private", "content-type": "text/html" }))).toEqual({
    "content-type": "text/html",
  });
});
