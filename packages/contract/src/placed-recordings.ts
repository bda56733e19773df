import { type Exchange, readRecordings } from "@cargo-records/mock";

/** A recording, and where it is told to be. */
export interface PlacedRecording {
  /** Scenario and file, such as `every-status/01-list.json`. */
  readonly place: string;
  readonly scenario: string;
  readonly exchange: Exchange;
}

/** Every recording of a folder of scenarios. Default: those of the mock. */
export async function placedRecordings(folder?: string): Promise<PlacedRecording[]> {
  const scenarios = await readRecordings(folder);
  return scenarios.flatMap(({ name, recordings }) =>
    recordings.map(({ file, exchange }) => ({ place: `${name}/${file}`, scenario: name, exchange })),
  );
}
