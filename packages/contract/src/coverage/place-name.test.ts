import { expect, test } from "vitest";
import { placeName } from "./place-name.ts";

test.each([
  ["#/components/schemas/Page", "Page"],
  ["#/components/schemas/Page/properties/rows/items", "Page.rows[]"],
  ["#/components/schemas/Page/allOf/1/properties/items/properties/schema", "Page.items.schema"],
  ["#/components/schemas/Page/oneOf/2/items", "Page(2)[]"],
  ["#/components/responses/Problem/content/text~1plain/schema", "Problem text/plain"],
  [
    "#/paths/~1a~1b/get/responses/200/content/application~1json/schema/properties/a~1b~0c",
    "GET /a/b 200 application/json.a/b~c",
  ],
  ["#/paths/~1a/post/requestBody/content/application~1json/schema/anyOf/0", "POST /a request application/json(0)"],
  ["#/components/schemas/Page/additionalProperties", "Page additionalProperties"],
])("%s is %s", (place, name) => {
  expect(placeName(place)).toBe(name);
});
