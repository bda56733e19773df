import type { RecordJson } from "../emulated-records/record-json.ts";
import { createFaults, type Faults } from "../faults/create-faults.ts";
import type { Fetch } from "../fetch.ts";
import { type Listening, type ListenOptions, listen } from "../listen.ts";
import { toRequest } from "../to-request.ts";
import { answerer } from "./answerer.ts";
import { Changes } from "./changes.ts";
import { checkOptions } from "./check-options.ts";
import type { EmulatorOptions } from "./emulator-options.ts";
import { RecordsStore } from "./records-store.ts";

/** A copy of the API with records of its own. */
export interface Emulator {
  /** Answers as the API would. The origin of the URL does not matter; its path begins with `/v1`, as the spec's server. */
  readonly fetch: Fetch;
  /** Serves the same over HTTP on loopback. */
  listen(options?: ListenOptions): Promise<Listening>;
  /** Adds a record, as it is. Its workspace must be one of the emulator's. */
  insert(record: RecordJson): void;
  /** Changes the records with this id. `updatedAt` becomes now, by the clock, unless it is among the changes. */
  update(id: string, changes: Partial<RecordJson>): void;
  /** Removes the records with this id. */
  remove(id: string): void;
  /** How many records there are, in all workspaces. */
  readonly size: number;
  /** Breaks answers on purpose, by name; `faults.add({ onRequest: 2, fault: "cut-body" })` breaks the second from now. */
  readonly faults: Faults;
  /** How many requests came so far, refused and broken ones included. */
  readonly requests: number;
  /** Stops its servers and forgets the records. May be called again. */
  close(): Promise<void>;
  /** The same as `close` without waiting for the servers, for `using`. */
  [Symbol.dispose](): void;
}

/**
 * Creates a stateful copy of the API: both operations on the records, with authentication, filters and paging, and an
 * example answer for every other operation of the spec. Nothing leaves the process, and everything follows from the options:
 * same options and same requests, same bytes.
 *
 * @throws {EmulatorOptionError} for an option that cannot be used, and later for a record that cannot be inserted.
 */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  const settings = checkOptions(options);
  const { clock, wait } = settings;
  const store = new RecordsStore(settings);
  const changes = new Changes(store, settings);
  const answer = answerer(settings, store, changes);
  const faults = createFaults([], { clock, wait });
  const faulty = faults.wrap(async (input, init) => answer(toRequest(input, init)));
  const servers = new Set<Listening>();
  let requests = 0;
  let closing: Promise<void> | undefined;

  const dispatch = async (request: Request): Promise<Response> => {
    if (closing) throw new Error("The emulator is closed; nothing answers any more.");
    request.signal.throwIfAborted();
    requests += 1;
    return faulty(request);
  };
  const close = (): Promise<void> => {
    if (!closing) {
      closing = Promise.all([...servers].map((server) => server.close())).then(() => undefined);
      store.close();
    }
    return closing;
  };
  return {
    fetch: async (input, init) => dispatch(toRequest(input, init)),
    listen: async (listenOptions) => {
      const server = await listen(dispatch, listenOptions);
      servers.add(server);
      return server;
    },
    insert: (record) => changes.insert(record),
    update: (id, changed) => changes.update(id, changed),
    remove: (id) => changes.remove(id),
    faults,
    get size() {
      return store.size;
    },
    get requests() {
      return requests;
    },
    close,
    [Symbol.dispose]: () => void close(),
  };
}
