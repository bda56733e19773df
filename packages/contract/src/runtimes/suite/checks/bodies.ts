import { type ClientOptions, ResponseFormatError } from "@cargo-records/client";
import type { Checks } from "../check.ts";
import { clientOf } from "../client-of.ts";
import { equal, failure } from "../expect.ts";

/** Bodies that are not what the API answers with. */
export const bodies: Checks = {
  "a 200 with HTML is refused": async ({ urls }) => equal(await reasonOf(urls.html), "content_type"),
  "a 200 without a body is refused": async ({ urls }) => equal(await reasonOf(urls.empty), "empty"),
  "a body that is not JSON is refused": async ({ urls }) => equal(await reasonOf(urls.badJson), "not_json"),
  "a body that is not UTF-8 is refused": async ({ urls }) => equal(await reasonOf(urls.badUtf8), "not_utf8"),
  "another shape is refused": async ({ urls }) => equal(await reasonOf(urls.noRecords), "shape"),
  "the full check points at the wrong value": async ({ urls }) => {
    const { issues } = await failure(clientOf(urls.wrongTitle, { validate: "full" }).list(), ResponseFormatError);
    equal(
      issues?.map(({ pointer }) => pointer),
      ["/records/3/title"],
    );
  },
  "a body with a length above the limit is refused": async ({ urls }) => {
    equal(await reasonOf(urls.measured, { maxBodyBytes: 1_000 }), "too_large");
  },
  "a body in pieces above the limit is refused": async ({ urls }) => {
    equal(await reasonOf(urls.inPieces, { maxBodyBytes: 1_000 }), "too_large");
  },
  "a compressed body above the limit is refused": async ({ urls }) => {
    equal(await reasonOf(urls.gzip, { maxBodyBytes: 10_000 }), "too_large");
  },
  "a body that always breaks off is given up": async ({ urls }) => {
    const { reason, attempts } = await failure(clientOf(urls.cutAlways).list(), ResponseFormatError);
    equal([reason, attempts.length], ["cut_off", 3]);
  },
  "a compressed body that breaks off is noticed": async ({ urls }) => {
    const { reason, attempts } = await failure(clientOf(urls.gzipCutAlways).list(), ResponseFormatError);
    equal([reason, attempts.length], ["cut_off", 3]);
  },
};

async function reasonOf(baseUrl: string, options: Partial<ClientOptions> = {}): Promise<string> {
  return (await failure(clientOf(baseUrl, options).list(), ResponseFormatError)).reason;
}
