/**
 * Where a listing goes on, or a window of it: plain JSON, which another process may have written. Take it from a listing or
 * from an error, keep it with `JSON.stringify`, and give it to the same search.
 */
export interface Checkpoint {
  readonly version: 1;
  /** The `operationId` of what is listed. */
  readonly operation: string;
  /** What is listed, without `limit` and `offset`. */
  readonly filter: Readonly<Record<string, unknown>>;
  readonly order: "desc" | "asc";
  /** The first and the last millisecond that belong to it, in ISO 8601. Absent: whatever the filter leaves. */
  readonly from?: string;
  readonly until?: string;
  /** The last item that was handed out: its time and its key. Absent at the start. */
  readonly after?: { readonly time: string; readonly key: string };
  /**
   * The keys of items that were handed out since, before it was proved that nothing belongs ahead of them: a page at most.
   * They do not come again. What turns out to belong ahead of them comes first then, after them.
   */
  readonly unproved?: readonly string[];
}
