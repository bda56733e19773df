import { createHttpClient } from "@cargo-records/client/http";
import type { Checks } from "../check.ts";
import { clientOf } from "../client-of.ts";
import { equal } from "../expect.ts";

/** Answers that are as they should be, however they arrive. */
export const reads: Checks = {
  "list gives the records of the page": async ({ urls }) => {
    const { records, count } = await clientOf(urls.healthy).list();
    equal([records.length, count], [100, 100]);
  },
  "search gives the records that match": async ({ urls }) => {
    const { records, count } = await clientOf(urls.healthy).search({ statuses: ["error"], limit: 2 });
    equal([records.map(({ status }) => status), count > 2], [["error", "error"], true]);
  },
  "an answer with a length is read": async ({ urls }) => {
    equal(await clientOf(urls.measured).list(), await clientOf(urls.healthy).list());
  },
  "a compressed answer is read": async ({ urls }) => {
    equal(await clientOf(urls.gzip).list(), await clientOf(urls.healthy).list());
  },
  "an answer in pieces is read": async ({ urls }) => {
    equal(await clientOf(urls.inPieces).list(), await clientOf(urls.healthy).list());
  },
  "the full check passes a right answer": async ({ urls }) => {
    equal((await clientOf(urls.healthy, { validate: "full" }).list()).count, 100);
  },
  "the bare client lists and searches": async ({ urls }) => {
    const client = createHttpClient({ token: "suite-token", baseUrl: urls.healthy, dangerouslyAllowBrowser: true });
    const listed = await client.GET("/orchestration/records/list");
    const found = await client.POST("/orchestration/records/list", { body: { limit: 3 } });
    equal([listed.data?.records.length, found.data?.records.length], [100, 3]);
  },
};
