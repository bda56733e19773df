import { ConfigurationError } from "../errors/configuration-error.ts";
import type { Checkpoint } from "../listing/checkpoint.ts";
import type { ListingSource } from "../listing/listing-source.ts";

export async function planWindows(source: ListingSource, options: { readonly maxRecords: number }): Promise<Checkpoint[]> {
  throw new ConfigurationError(`not yet ${source.operation.id} ${options.maxRecords}`);
}
