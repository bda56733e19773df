import { expect, test } from "vitest";
import { ConnectionError } from "./connection-error.ts";
import { ServerError } from "./server-error.ts";
import { toldOf } from "./told-of.ts";

test.each([
  [new ServerError("no", { status: 503 }), { error: "server", status: 503 }],
  [new ConnectionError("no"), { error: "connection" }],
  [new TypeError("no"), { error: "unknown" }],
  ["no error at all", { error: "unknown" }],
])("%s is told by its code, and a status only when there was one", (error, told) => {
  expect(toldOf(error)).toEqual(told);
});
