import { readFileSync } from "node:fs";
import { join } from "node:path";
import { BadRequestError, createClient, type RecordsFilter } from "@cargo-records/client";
import { expect, test } from "vitest";
import { REPOSITORY } from "../site/repository.ts";
import { type AskedRequest, type RecordedRecord, recordedFetch } from "./recorded-fetch.ts";

const RECORDING = join(REPOSITORY, "packages/mock/recordings/every-status/01-list.json");
const { response } = JSON.parse(readFileSync(RECORDING, "utf8")) as {
  response: { body: { records: RecordedRecord[] } };
};
const { records } = response.body;

function clientOf(asked: AskedRequest[] = []) {
  const fetch = recordedFetch(records, (request) => asked.push(request));
  return createClient({ token: "none", fetch, validate: "full", maxRetries: 0 });
}

const search = async (filter: RecordsFilter) =>
  (await Array.fromAsync(clientOf().orchestration.records.search(filter))).map(({ id }) => id).sort();

test("every recorded record is listed, in the shape of the contract", async () => {
  expect((await clientOf().orchestration.records.list()).records).toHaveLength(records.length);
});

test("a search is answered by its filter, through the walk of the client", async () => {
  const failed = records.filter(({ status }) => status === "error").map(({ id }) => id);
  expect(failed.length).toBeGreaterThan(0);
  expect(await search({ statuses: ["error"] })).toEqual(failed.sort());
  expect(await search({ title: "Globex" })).toHaveLength(1);
  expect(await search({ createdAfter: "2100-01-01T00:00:00.000Z" })).toEqual([]);
});

test("what is asked can be shown", async () => {
  const asked: AskedRequest[] = [];
  await clientOf(asked).orchestration.records.search({ statuses: ["error"] });
  expect(asked[0]?.method).toBe("POST");
  expect(JSON.parse(asked[0]?.body ?? "")).toMatchObject({ statuses: ["error"] });
});

test("a filter that it cannot follow is refused, not ignored", async () => {
  await expect(search({ isGroupParent: true })).rejects.toThrow(BadRequestError);
  await expect(search({ isGroupParent: true })).rejects.toThrow("isGroupParent");
});
