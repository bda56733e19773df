import type { Provenance } from "../recording.ts";
import type { RedactionOptions } from "./redaction/redaction-options.ts";

/** Options of {@link record}. */
export interface RecordOptions extends Pick<Provenance, "specHash" | "origin" | "tool"> {
  /** The folder that holds the scenarios, as a path or a `file:` URL; made when it is missing. */
  dir: string | URL;
  /** The name of the scenario and of its folder, in kebab case. */
  scenario: string;
  /** One sentence: what happens. */
  title: string;
  /** What a reader should know beyond the title. */
  description: string;
  /** `real` is for the live API only. There is no default, because a wrong one would be a lie in every file. */
  source: "real" | "emulated";
  /** Replace a scenario that is there and differs. Default: false, `save` only tells what differs. */
  update?: boolean;
  /** What to redact beyond the default policy. */
  redaction?: RedactionOptions;
  /** The path of the base URL, which recorded paths leave out; requests outside of it are not kept. Default: `/v1`. */
  basePath?: string;
  /** The middle of a file's name, in kebab case, from method and redacted path. Default: such as `list`, `post-list`. */
  nameOf?: (request: { method: string; path: string }) => string;
  /** The largest body to keep, in bytes; an exchange with a larger one is left out. Default: 16 MiB. */
  maxBodyBytes?: number;
  /** The time, in milliseconds since 1970. Default: `Date.now`. */
  clock?: () => number;
}
