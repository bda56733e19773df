import { expect, test } from "vitest";
import { readCorpus } from "../corpus/read-corpus.ts";
import { redoclyDiff } from "./redocly-diff.ts";
import { inWords } from "./words.ts";

/** The place is named as a user knows it: a parameter by its name, a property by that of its schema. */
const WORDS = {
  "parameter-default-changed": "`default` of `limit` in `GET /shop/things/list` changed from `20` to `50`.",
  "parameter-maximum-lowered": "Upper bound changed from '<= 100' to '<= 50' (`limit` in `GET /shop/things/list`).",
  "request-property-added": "Schema `ThingsFilter.color` was added.",
  "safe-removed": "`x-safe` of `POST /shop/things/search` was removed.",
  "server-changed": "Server `https://api.example.com/v1` became `https://api.example.com/v2` (`servers.0`).",
};

test.for(Object.entries(WORDS))("%s", async ([name, words]) => {
  const found = readCorpus().find((each) => each.name === name);
  if (found === undefined) throw new Error(`There is no ${name} in the corpus.`);
  const changes = await redoclyDiff(found.before, found.after);
  expect(changes.map((change) => inWords(change, found.after))).toEqual([words]);
});
