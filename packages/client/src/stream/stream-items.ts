import { checkContentType, inWords, type Refuse, refuser } from "../behaviours/check-format.ts";
import { IncompleteListingError } from "../errors/incomplete-listing-error.ts";
import type { BodyReader } from "../exchange.ts";
import type { Batch, ListingSource } from "../listing/listing-source.ts";
import { createHandoff } from "./handoff.ts";
import { createItemScanner } from "./item-scanner.ts";
import { createKeySet } from "./key-set.ts";
import { limitSilence } from "./limit-silence.ts";
import { MalformedJson } from "./malformed-json.ts";

/**
 * Lists the items of one body while it arrives. A body that breaks off is asked for again, and what was handed out is left
 * out by its key.
 *
 * @throws {IncompleteListingError} when the body that came again lacks items which were handed out, or the body counts more
 * than it holds.
 */
export async function* streamItems(source: ListingSource, signal: AbortSignal): AsyncGenerator<Batch, void> {
  const { operation, options, settings } = source;
  const { key, total: totalName, pagedBy } = operation.listing;
  const limitMs = options.deadlineMs ?? settings.deadlineMs;
  const handoff = createHandoff<readonly unknown[]>(signal);
  const handedOut = createKeySet();
  let total = 0;
  const read: BodyReader = async (response, unlessSilent) => {
    const { method, path } = operation;
    const refuse = refuser({ method, url: response.url || path }, response);
    checkContentType(response.headers, refuse);
    let repeated = handedOut.size;
    const known = handedOut.size;
    const envelope = await scan(response, { source, unlessSilent, refuse }, async (items) => {
      const fresh = known === 0 ? items : items.filter((item) => !handedOut.has(keyOf(item, key)));
      repeated -= items.length - fresh.length;
      for (const item of fresh) handedOut.add(keyOf(item, key));
      if (fresh.length > 0) await handoff.give(fresh);
    });
    if (repeated > 0) {
      throw new IncompleteListingError(
        `${operation.id} broke off and came again without ${repeated} of the items that were handed out before.`,
        "body_changed",
      );
    }
    total = Number(envelope[totalName] ?? 0);
  };
  const deadline = limitMs === undefined ? {} : { deadlineAt: settings.clock.now() + limitMs };
  const sent = source.send({ signal, read, limitRead: limitSilence, ...deadline }).finally(handoff.close);
  sent.catch(() => {});
  for (let items = await handoff.take(); items; items = await handoff.take()) yield { items, total };
  await sent;
  if (handedOut.size < total) {
    const instead = pagedBy === undefined ? "" : ` List with \`${pagedBy}\` instead.`;
    throw new IncompleteListingError(
      `${operation.id} gave ${handedOut.size} items and counts ${total}: the rest is not in its one body.${instead}`,
      "body_partial",
    );
  }
}

function keyOf(item: unknown, key: string): string {
  return String((Object(item) as Record<string, unknown>)[key]);
}

interface Scan {
  readonly source: ListingSource;
  readonly unlessSilent: Parameters<BodyReader>[1];
  readonly refuse: Refuse;
}

/** Reads a body to its end, checks the items batch by batch, and gives back what stands around them. */
async function scan(
  response: Response,
  { source, unlessSilent, refuse }: Scan,
  give: (items: readonly unknown[]) => Promise<void>,
): Promise<Readonly<Record<string, unknown>>> {
  const { items: itemsName, total: totalName } = source.operation.listing;
  const check = await source.check();
  const scanner = createItemScanner(itemsName);
  let before = 0;
  /** As a page, because that is what the check knows. */
  const checked = (page: Readonly<Record<string, unknown>>): void => {
    const issues = check?.(page)?.map(({ pointer, ...issue }) => ({
      ...issue,
      pointer: shifted(pointer, itemsName, before),
    }));
    if (issues !== undefined) throw refuse(`with another shape: ${inWords(issues)}`, "shape", { issues });
  };
  const reader: ReadableStreamDefaultReader<Uint8Array> | undefined = response.body?.getReader();
  try {
    for (;;) {
      const { value } = (await unlessSilent(Promise.resolve(reader?.read()))) ?? {};
      if (value === undefined) break;
      for (const items of scanner.write(value)) {
        checked({ [itemsName]: items, [totalName]: items.length });
        before += items.length;
        await give(items);
      }
    }
    const envelope = scanner.end();
    checked({ ...(scanner.hasItems && { [itemsName]: [] }), ...envelope });
    return envelope;
  } catch (error) {
    void reader?.cancel().catch(() => {});
    if (!(error instanceof MalformedJson)) throw error;
    const problem =
      error.reason === "empty" ? "with an empty body" : `with a body that is wrong at byte ${error.byteOffset}`;
    throw refuse(problem, error.reason, { cause: error, byteOffset: error.byteOffset });
  }
}

/** The pointer in the whole body for one in a batch. */
function shifted(pointer: string, itemsName: string, before: number): string {
  const start = `/${itemsName}/`;
  if (!pointer.startsWith(start)) return pointer;
  const [index = "", ...rest] = pointer.slice(start.length).split("/");
  return [`${start}${Number(index) + before}`, ...rest].join("/");
}
