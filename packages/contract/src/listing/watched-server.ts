import { createEmulator, type EmulatorOptions, type FaultPlan, type Fetch } from "@cargo-records/mock";

/** Every record has it once, and a piece of a body holds whole records. */
const KEY = '"runUuid":';

/** A server in the process, and what was asked of it. */
export interface WatchedServer extends Disposable {
  readonly fetch: Fetch;
  readonly requests: number;
  /** How many requests are under way, their bodies included. */
  readonly open: number;
  /** The most that were under way at a time. */
  readonly mostOpen: number;
  /** How many records were read from its bodies. */
  readonly read: number;
}

export function watchServer(options: EmulatorOptions, faults: FaultPlan = []): WatchedServer {
  const emulator = createEmulator(options);
  emulator.faults.add(faults);
  const open = new Set<symbol>();
  let requests = 0;
  let mostOpen = 0;
  let read = 0;
  const note = (records: number): void => {
    read += records;
  };
  return {
    async fetch(input, init) {
      const request = Symbol(`request ${requests++}`);
      const close = (): unknown => open.delete(request);
      open.add(request);
      mostOpen = Math.max(mostOpen, open.size);
      // The connection of an aborted request is closed.
      init?.signal?.addEventListener("abort", close, { once: true });
      try {
        const answer = await emulator.fetch(input, init);
        if (answer.body === null) close();
        const body = answer.body && watched(answer.body, { close, note });
        return new Response(body, answer);
      } catch (error) {
        close();
        throw error;
      }
    },
    get requests() {
      return requests;
    },
    get open() {
      return open.size;
    },
    get mostOpen() {
      return mostOpen;
    },
    get read() {
      return read;
    },
    [Symbol.dispose]: () => emulator[Symbol.dispose](),
  };
}

type Body = ReadableStream<Uint8Array<ArrayBuffer>>;

/** Reads no piece before it is asked for. */
function watched(
  body: Body,
  { close, note }: { readonly close: () => unknown; readonly note: (records: number) => void },
): Body {
  const reader = body.getReader();
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>): Promise<void> => {
    try {
      const { value } = await reader.read();
      if (value === undefined) {
        close();
        controller.close();
        return;
      }
      note(new TextDecoder().decode(value).split(KEY).length - 1);
      controller.enqueue(value);
    } catch (error) {
      close();
      throw error;
    }
  };
  const cancel = async (reason: unknown): Promise<void> => {
    close();
    await reader.cancel(reason);
  };
  return new ReadableStream({ pull, cancel }, { highWaterMark: 0 });
}
