import type { Contestant } from "../../suite.ts";

export const PATH = "/orchestration/records/list";
export const TOKEN = "a-token-of-some-length-as-they-are";
export const AUTHORIZATION: string = `Bearer ${TOKEN}`;

/** What a call gives, as far as it is looked at. */
export interface Page {
  readonly records: readonly unknown[];
  readonly count: number;
}

/** Gets the page once. */
export type GetPage = () => Promise<Page>;

/** A contestant as its client of one server, set up once, as its documentation shows it. */
export interface Caller extends Omit<Contestant, "prepare"> {
  readonly connect: (baseUrl: string) => Promise<GetPage>;
}
