/** How much work: all of it, or just enough to see that everything runs. */
export type Scale = "full" | "smoke";

/** A question whose contestants run for seconds, so that each run has a process of its own and may tell several things. */
export interface TrialSuite {
  /** What it is asked for by at the terminal; also the name of its results file. */
  readonly name: string;
  readonly summary: string;
  /** How often everyone runs unless the command line says otherwise. */
  readonly rounds: number;
  /** Rounds before, which do not count. Default: 0. */
  readonly warmUps?: number;
  /** How many run at a time: more than one only where nothing is timed. Default: 1. */
  readonly sideBySide?: number;
  readonly measures: readonly Measure[];
  readonly comparisons: readonly TrialComparison[];
}

/** Something that every run tells. */
export interface Measure {
  readonly name: string;
  readonly unit: string;
  /** The measure of the baseline that it is divided by, in the same round, in how many of its units. Default: no ratio. */
  readonly ratioTo?: { readonly measure: string; readonly times?: number };
}

/** One input, and everyone who works on it. */
export interface TrialComparison {
  readonly name: string;
  readonly description: string;
  /** Sets up what all runs share, such as a server; disposed of after the last. */
  readonly stage: (scale: Scale) => Promise<Stage>;
  /** The first is the baseline of the ratios. */
  readonly trials: readonly [Trial, ...Trial[]];
  readonly bars: readonly Bar[];
  /** Default: those of the suite. */
  readonly rounds?: number;
}

export interface Stage extends AsyncDisposable {
  /** Sent to every run: where the server is, how many records there are. */
  readonly input: string;
}

/** One way to do the work. */
export interface Trial {
  readonly name: string;
  /** The package whose version is reported; without one, that of Node. */
  readonly package?: string;
  /** What a reader has to know to compare it. */
  readonly note?: string;
  /**
   * Does the work once and tells every measure by its name. What it imports is imported here, so that no other process has it.
   *
   * @throws when the result is wrong: then its time means nothing.
   */
  readonly run: (input: string) => Promise<Measures>;
}

/** What a run told, by the name of the measure. */
export type Measures = Readonly<Record<string, number>>;

/** What this project promises. */
export interface Bar {
  /** In words, for example "4 in flight: at least 3 times as fast". */
  readonly says: string;
  /** The worst of these counts. */
  readonly trials: readonly string[];
  readonly measure: string;
  /** The median of the measure itself, or that of its ratio. */
  readonly of: "value" | "ratio";
  readonly atMost: number;
}
