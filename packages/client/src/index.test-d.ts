import type { RecordsPage } from "@cargo-records/types";
import { expectTypeOf } from "expect-type";
import { createHttpClient } from "./http.ts";
import { type CargoError, createClient, RateLimitError, type StatusError } from "./index.ts";

const cargo = createClient({ token: "t" });
const { records } = cargo.orchestration;

// A token is text or a function that gives one, sync or async; without one there is no client.
createClient({ token: () => "t" });
createClient({ token: async () => "t", fetch: globalThis.fetch });
// @ts-expect-error: the token is required
createClient({});

// Both ways of listing give one page.
expectTypeOf(records.list).returns.resolves.toEqualTypeOf<RecordsPage>();
expectTypeOf(records.search).returns.resolves.toEqualTypeOf<RecordsPage>();
records.list({ signal: AbortSignal.timeout(1) });
records.search();
records.search({ statuses: ["error"] }, { headers: { "x-trace": "1" } });
// @ts-expect-error: the documented operation takes no filter
records.list({ statuses: ["error"] });
// @ts-expect-error: no such filter
records.search({ state: "error" });

// Errors are one family.
expectTypeOf<RateLimitError>().toExtend<StatusError>();
expectTypeOf<StatusError>().toExtend<CargoError>();
expectTypeOf(new RateLimitError("").code).toEqualTypeOf<"rate_limit">();
// @ts-expect-error: a failure without an answer has no status
expectTypeOf<CargoError["status"]>().toEqualTypeOf<number>();

// The bare client is typed by path, and knows no others.
const http = createHttpClient({ token: "t" });
const { data } = await http.GET("/orchestration/records/list");
expectTypeOf(data).toExtend<RecordsPage | undefined>();
expectTypeOf<NonNullable<typeof data>["records"][number]["status"]>().toEqualTypeOf<string>();
// @ts-expect-error: no such path
http.GET("/orchestration/records");
