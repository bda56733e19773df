/** One way to get at the records of a list whose body arrives over HTTP. */
export interface Reader {
  readonly name: string;
  readonly package?: string;
  readonly note?: string;
  /** Loads what it needs, and tells how to read the list of one server. */
  readonly load: () => Promise<(baseUrl: string) => AsyncIterable<unknown>>;
}
