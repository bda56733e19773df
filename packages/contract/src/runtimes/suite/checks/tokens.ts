import { AuthenticationError, ConfigurationError, createClient, isCargoError } from "@cargo-records/client";
import type { Checks } from "../check.ts";
import { clientOf } from "../client-of.ts";
import { equal, failure } from "../expect.ts";

/** The token is refreshed once, and kept to itself. */
export const tokens: Checks = {
  "twenty calls with a stale token ask for a new one once": async ({ urls }) => {
    let asked = 0;
    const token = async (): Promise<string> => {
      asked += 1;
      return asked === 1 ? "stale" : "fresh";
    };
    const client = clientOf(urls.staleToken, { token });
    const pages = await Promise.all(Array.from({ length: 20 }, () => client.search({ limit: 1 })));
    equal([pages.every(({ records }) => records.length === 1), asked], [true, 2]);
  },
  "no error shows the token, even when the server repeats it": async ({ urls }) => {
    const error = await failure(clientOf(urls.echo).list(), AuthenticationError);
    const shown = [error.stack, JSON.stringify(error), ...(error.headers ?? [])].join();
    equal([shown.includes("suite-token"), shown.includes("Invalid")], [false, true]);
  },
  "a browser is refused unless it is allowed": async ({ isBrowser }) => {
    const create = async () => createClient({ token: "suite-token" });
    if (isBrowser) await failure(create(), ConfigurationError);
    else await create();
  },
  "an error of another copy of the package is known": () => {
    const other = Object.assign(new Error("elsewhere"), { [Symbol.for("@cargo-records/client.error")]: true });
    equal([isCargoError(other), isCargoError(new Error("elsewhere"))], [true, false]);
  },
};
