import type { RecordsPage } from "@cargo-records/types";
import type { Issue } from "@cargo-records/validators";
import type { Tracer } from "@opentelemetry/api";
import { expectTypeOf } from "expect-type";
import type { Behaviour, Exchange } from "./behaviours.ts";
import * as behaviours from "./behaviours.ts";
import { createHttpClient } from "./http.ts";
import {
  type Attempt,
  type CallOptions,
  type CargoError,
  type Checkpoint,
  type ClientOptions,
  type Clock,
  createClient,
  type FormatProblem,
  type IncompleteListingError,
  type IncompleteReason,
  isCargoError,
  type ListedPage,
  type Listing,
  type ListOptions,
  type Logger,
  type OrchestrationRecord,
  type PageWithResponse,
  RateLimitError,
  type ResponseFormatError,
  type StatusError,
  type TelemetryEvent,
  type TelemetryListener,
  type TimeoutError,
} from "./index.ts";
import { openTelemetry } from "./otel.ts";

const cargo = createClient({ token: "t" });
const { records } = cargo.orchestration;

// A token is text or a function that gives one, sync or async; without one there is no client.
createClient({ token: () => "t" });
createClient({ token: async () => "t", fetch: globalThis.fetch });
// @ts-expect-error: the token is required
createClient({});

// Options are what they say, and nothing else.
createClient({ token: "t", validate: "full", logger: console, logLevel: "warn", timeoutMs: 5, clock: {} as Clock });
expectTypeOf<Parameters<typeof createClient>[0]>().toEqualTypeOf<ClientOptions>();
expectTypeOf<ClientOptions["validate"]>().toEqualTypeOf<"off" | "shape" | "full" | undefined>();
expectTypeOf<typeof console>().toExtend<Logger>();
// @ts-expect-error: no such level
createClient({ token: "t", validate: "strict" });
// @ts-expect-error: no such option
createClient({ token: "t", timeout: 5 });

// Both ways of listing give one page.
expectTypeOf(records.list).returns.resolves.toEqualTypeOf<ListedPage<RecordsPage>>();
expectTypeOf(records.search).returns.resolves.toEqualTypeOf<ListedPage<RecordsPage>>();
records.list({ signal: AbortSignal.timeout(1), timeoutMs: 5, deadlineMs: 50 });
expectTypeOf<Parameters<typeof records.list>[0]>().toEqualTypeOf<CallOptions | undefined>();
records.search();
records.search({ statuses: ["error"] }, { headers: { "x-trace": "1" } });
// @ts-expect-error: the documented operation takes no filter
records.list({ statuses: ["error"] });
// @ts-expect-error: no such filter
records.search({ state: "error" });

// A loop gives records; its options are those of a call and of a loop.
expectTypeOf<ReturnType<typeof records.search>>().toEqualTypeOf<Listing<RecordsPage, OrchestrationRecord>>();
expectTypeOf<ReturnType<typeof records.list>>().toEqualTypeOf<Listing<RecordsPage, OrchestrationRecord>>();
expectTypeOf<Parameters<typeof records.search>[1]>().toEqualTypeOf<ListOptions | undefined>();
declare const listing: ReturnType<typeof records.search>;
expectTypeOf<typeof listing>().toExtend<AsyncIterable<OrchestrationRecord>>();
expectTypeOf(listing.pages()).toEqualTypeOf<AsyncIterableIterator<RecordsPage>>();
expectTypeOf(listing.toArray).returns.resolves.toEqualTypeOf<OrchestrationRecord[]>();
expectTypeOf(listing.withResponse).returns.resolves.toEqualTypeOf<PageWithResponse<RecordsPage>>();
expectTypeOf(listing.planWindows).returns.resolves.toEqualTypeOf<Checkpoint[]>();
expectTypeOf<typeof listing>().toExtend<AsyncDisposable>();
// @ts-expect-error: how much is kept in memory has to be said
listing.toArray();
records.search({}, { concurrency: 8, order: "asc", strategy: "offset", deadlineMs: 5 });
// @ts-expect-error: no such order
records.search({}, { order: "newest" });
// @ts-expect-error: one body has no pages to ask for at a time
records.list({ concurrency: 8 });

// A checkpoint is plain JSON: it may come from a listing or from an error, and goes back in.
records.search({}, { checkpoint: {} as NonNullable<typeof listing.checkpoint> });
expectTypeOf<CargoError["checkpoint"]>().toEqualTypeOf<Checkpoint | undefined>();
expectTypeOf<IncompleteListingError["reason"]>().toEqualTypeOf<IncompleteReason>();

// Errors are one family.
expectTypeOf<RateLimitError>().toExtend<StatusError>();
expectTypeOf<StatusError>().toExtend<CargoError>();
expectTypeOf(new RateLimitError("").code).toEqualTypeOf<"rate_limit">();
// @ts-expect-error: a failure without an answer has no status
expectTypeOf<CargoError["status"]>().toEqualTypeOf<number>();
expectTypeOf<StatusError["retryAt"]>().toEqualTypeOf<Date | undefined>();
expectTypeOf<CargoError["attempts"]>().toEqualTypeOf<readonly Attempt[]>();
expectTypeOf<TimeoutError["limit"]>().toEqualTypeOf<"timeout" | "deadline">();
expectTypeOf<ResponseFormatError["reason"]>().toEqualTypeOf<FormatProblem>();
expectTypeOf<ResponseFormatError["issues"]>().toEqualTypeOf<readonly Issue[] | undefined>();
expectTypeOf(isCargoError).guards.toEqualTypeOf<CargoError>();

// Events are told apart by their type.
expectTypeOf<TelemetryEvent["type"]>().toEqualTypeOf<
  "call.start" | "attempt.start" | "attempt.end" | "wait" | "call.end"
>();
expectTypeOf<Extract<TelemetryEvent, { type: "wait" }>["waitMs"]>().toEqualTypeOf<number>();
expectTypeOf(openTelemetry({ tracer: {} as Tracer })).toEqualTypeOf<TelemetryListener>();
createClient({ token: "t", telemetry: openTelemetry() });

// Behaviours fit into each other in any order.
expectTypeOf(behaviours.send(fetch, 1)).toEqualTypeOf<Exchange>();
expectTypeOf(behaviours.checkFormat).toExtend<Behaviour>();
expectTypeOf(behaviours.bearerToken).returns.toEqualTypeOf<Behaviour>();
expectTypeOf(behaviours.retry).returns.toEqualTypeOf<Behaviour>();
expectTypeOf(behaviours.limitTime).returns.toEqualTypeOf<Behaviour>();
expectTypeOf(behaviours.limitCall).returns.toEqualTypeOf<Behaviour>();
expectTypeOf(behaviours.noteAttempts).returns.toEqualTypeOf<Behaviour>();
expectTypeOf(behaviours.traceCalls).returns.toEqualTypeOf<Behaviour>();
expectTypeOf(behaviours.throwOnStatus).returns.toEqualTypeOf<Behaviour>();
expectTypeOf(behaviours.toFetch).returns.toEqualTypeOf<(request: Request) => Promise<Response>>();

// The bare client is typed by path, and knows no others.
const http = createHttpClient({ token: "t" });
const { data } = await http.GET("/orchestration/records/list");
expectTypeOf(data).toExtend<RecordsPage | undefined>();
expectTypeOf<NonNullable<typeof data>["records"][number]["status"]>().toEqualTypeOf<string>();
// @ts-expect-error: no such path
http.GET("/orchestration/records");
