import { isObject, type Json } from "../document.ts";
import { changeAt } from "./change-at.ts";
import type { Mutation } from "./mutation.ts";

const LOGIN_PAGE = "<!doctype html><title>Log in</title>";

/** Answers whose body is another thing altogether. */
export const envelopeMutations: readonly Mutation[] = [
  body("body-wrapped", "The body is wrapped in a data property.", (body) => ({ body: { data: body } })),
  body("body-unwrapped", "The body is the bare list, without its envelope.", (body) => {
    const list = Object.values(body).find(Array.isArray);
    return list && { body: list };
  }),
  body("body-null", "The body is null.", () => ({ body: null })),
  body("body-missing", "The body is empty.", () => ({})),
  body("body-not-json", "The body breaks off.", (body) => ({ bodyText: JSON.stringify(body).slice(0, -1) })),
  body("body-html", "The body is a login page.", () => ({ bodyText: LOGIN_PAGE })),
  body("body-encoded-twice", "The body is JSON inside a JSON text.", (body) => ({ body: JSON.stringify(body) })),
];

function body(id: string, title: string, change: (body: Json) => Json): Mutation {
  return {
    id,
    title,
    *mutate({ exchange }) {
      const { body: before, ...answer } = exchange.response;
      if (!isObject(before)) return;
      const after = change(before);
      if (after !== undefined) yield changeAt(exchange, ["response"], () => ({ ...answer, ...after }));
    },
  };
}
