/** The middle of several runs, and the middle half of them. */
interface Spread {
  readonly median: number;
  readonly q1: number;
  readonly q3: number;
}

interface ContestantJson {
  readonly name: string;
  readonly version: string;
  readonly note?: string;
  /** Of suites that measure several things. */
  readonly values?: Readonly<Record<string, Spread>>;
  readonly ratios?: Readonly<Record<string, Spread>>;
  /** Of suites that measure processor time only. */
  readonly cpuMicroseconds?: Spread;
  readonly ratio?: Spread;
}

/** A file of results, as `pnpm bench` writes it. */
export interface ResultsJson {
  readonly suite: string;
  readonly environment: {
    readonly date: string;
    readonly node: string;
    readonly cpu: string;
    readonly cores: number;
    readonly os: string;
  };
  readonly rounds: number;
  readonly measures?: readonly { readonly name: string; readonly unit: string; readonly ratioTo?: unknown }[];
  readonly comparisons: readonly {
    readonly name: string;
    readonly description: string;
    readonly baseline: string;
    readonly contestants: readonly ContestantJson[];
  }[];
}

export interface MeasuredRow {
  readonly name: string;
  readonly version: string;
  readonly note: string;
  readonly isOurs: boolean;
  /** What is drawn, and between what the middle half of the runs lies. */
  readonly drawn: Spread;
  /** Every measure, in words. */
  readonly values: readonly string[];
}

export interface MeasuredComparison {
  readonly name: string;
  readonly description: string;
  /** What the drawn number is. */
  readonly drawn: string;
  /** The end of the scale, which begins at 0. */
  readonly largest: number;
  readonly rows: readonly MeasuredRow[];
}

const PROCESSOR_TIME = { name: "cpu", unit: "µs of the processor", ratioTo: {} };

/** What a page shows of a file of results. What is drawn is the first measure: beside the baseline where that is told, else itself. */
export function measuredSuite({ measures = [PROCESSOR_TIME], comparisons }: ResultsJson): MeasuredComparison[] {
  const [first = PROCESSOR_TIME] = measures;
  return comparisons.map(({ name, description, baseline, contestants }) => {
    const rows = contestants.map((contestant) => {
      const { values, ratios } = measuresOf(contestant);
      return {
        name: contestant.name,
        version: contestant.version,
        note: contestant.note ?? "",
        isOurs: contestant.name.startsWith("ours"),
        drawn: ratios[first.name] ?? values[first.name] ?? { median: 0, q1: 0, q3: 0 },
        values: measures.map((measure) => `${number(values[measure.name]?.median ?? 0)} ${measure.unit}`),
      };
    });
    return {
      name,
      description,
      drawn: first.ratioTo === undefined ? first.unit : `${first.unit}, beside ${baseline}`,
      largest: Math.max(...rows.map(({ drawn }) => drawn.q3)),
      rows: rows.toSorted((a, b) => a.drawn.median - b.drawn.median),
    };
  });
}

function measuresOf({ values, ratios, cpuMicroseconds, ratio }: ContestantJson) {
  return {
    values: values ?? (cpuMicroseconds === undefined ? {} : { cpu: cpuMicroseconds }),
    ratios: ratios ?? (ratio === undefined ? {} : { cpu: ratio }),
  };
}

/** Three digits that count. */
export function number(value: number): string {
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}
