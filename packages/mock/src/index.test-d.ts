import { expectTypeOf } from "expect-type";
import {
  type Exchange,
  type Fetch,
  type Json,
  type Listening,
  listen,
  type Recording,
  readRecordings,
  readScenario,
  replay,
  replayAll,
  type Scenario,
  type UnmatchedRequestError,
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
