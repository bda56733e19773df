import { expectTypeOf } from "expect-type";
import {
  createEmulator,
  createFaults,
  type Emulator,
  type EmulatorOptions,
  type Exchange,
  type FaultEntry,
  type FaultPlan,
  type Fetch,
  findLeaks,
  type fromHar,
  type Json,
  type Leak,
  type Listening,
  listen,
  type Recording,
  type RecordingFetch,
  type RecordOptions,
  readRecordings,
  readScenario,
  record,
  replay,
  replayAll,
  type Scenario,
  toHar,
  type UnmatchedRequestError,
  withFaults,
} from "./index.ts";

// What replays fits wherever a fetch is asked for, and wherever a handler is.
expectTypeOf<Fetch>().toExtend<(url: string, init: RequestInit) => Promise<Response>>();
expectTypeOf<Fetch>().toExtend<(input: string | URL | Request, init?: RequestInit) => Promise<Response>>();
expectTypeOf<Fetch>().toExtend<Parameters<typeof listen>[0]>();
expectTypeOf(replay).returns.toEqualTypeOf<Fetch>();
expectTypeOf(replayAll).returns.toEqualTypeOf<Fetch>();

// Scenarios are read one by one or all at once.
expectTypeOf(readScenario).returns.resolves.toEqualTypeOf<Scenario>();
expectTypeOf(readRecordings).returns.resolves.toEqualTypeOf<Scenario[]>();
expectTypeOf<Scenario["recordings"]>().toEqualTypeOf<readonly Recording[]>();
// @ts-expect-error: a replay is of one scenario
replay(await readRecordings());

// A server can be waited for and disposed of.
expectTypeOf(listen).returns.resolves.toEqualTypeOf<Listening>();
expectTypeOf<Listening>().toExtend<AsyncDisposable>();

// A body is any JSON, and may be absent.
expectTypeOf<Exchange["response"]["body"]>().toEqualTypeOf<Json | undefined>();
expectTypeOf<Exchange["provenance"]["source"]>().toEqualTypeOf<"real" | "emulated" | "hand-made">();
// @ts-expect-error: a provenance is one of three
expectTypeOf<"synthetic">().toExtend<Exchange["provenance"]["source"]>();

expectTypeOf<UnmatchedRequestError["differences"]>().toExtend<readonly string[]>();

// An emulator is a fetch, a server and a disposable.
const emulator: Emulator = createEmulator({ records: 10, sort: "unstable" });
expectTypeOf(emulator.fetch).toEqualTypeOf<Fetch>();
expectTypeOf(emulator.listen).returns.resolves.toEqualTypeOf<Listening>();
expectTypeOf<Emulator>().toExtend<Disposable>();
// @ts-expect-error: no such order
const _sort: EmulatorOptions = { sort: "title" };

// Faults are known by name, each with its own parameters.
emulator.faults.add({ onRequest: [1, 3], fault: "cut-body", atByte: 7 });
expectTypeOf(withFaults).returns.toEqualTypeOf<Fetch>();
expectTypeOf(createFaults).parameter(0).toEqualTypeOf<FaultPlan | undefined>();
// @ts-expect-error: no such fault
const _fault: FaultEntry = { onRequest: 1, fault: "cut-bodies" };
// @ts-expect-error: a parameter of another fault
const _parameter: FaultEntry = { onRequest: 1, fault: "reset", atByte: 7 };

// A recorder is a fetch that can save, and says where its answers come from.
expectTypeOf(record).returns.toEqualTypeOf<RecordingFetch>();
expectTypeOf<RecordingFetch>().toExtend<Fetch>();
expectTypeOf<RecordOptions["source"]>().toEqualTypeOf<"real" | "emulated">();
// @ts-expect-error: where the answers come from has no default
record(emulator.fetch, { dir: ".", scenario: "a", title: "A.", description: "B." });

// What a leak tells is where and which rule, never what.
expectTypeOf(findLeaks).toEqualTypeOf<(exchange: Exchange) => Leak[]>();
expectTypeOf<Leak>().toEqualTypeOf<{ pointer: string; rule: string }>();

// HAR goes out and comes in.
expectTypeOf(toHar).parameter(0).toEqualTypeOf<Scenario | readonly Scenario[]>();
expectTypeOf<ReturnType<typeof fromHar>["scenarios"]>().toExtend<readonly Scenario[]>();
