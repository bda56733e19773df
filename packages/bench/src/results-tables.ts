import type { ComparisonResults, Results } from "./comparison-results.ts";
import type { Spread } from "./spread-of.ts";
import type { TrialComparisonResults, TrialResults } from "./trials/trial-results.ts";

/** Results as text in rows and columns, for a terminal or a page. */
export interface ResultsTables {
  readonly suite: string;
  /** Where and how it was measured. */
  readonly head: string;
  readonly tables: readonly ResultsTable[];
}

export interface ResultsTable {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly string[];
  /** The best first. */
  readonly rows: readonly (readonly string[])[];
  /** What was promised, and what came out. */
  readonly bars: readonly string[];
}

/** How many of the columns, from the left and from the right, hold words. */
export const WORDS = { left: 2, right: 1 } as const;

export function resultsTables(results: Results | TrialResults): ResultsTables {
  const { suite, environment, rounds } = results;
  const { node, cpu, cores, os } = environment;
  const head = `${rounds} rounds, Node ${node}, ${cpu} (${cores} cores), ${os}`;
  const tables =
    "measures" in results
      ? results.comparisons.map((comparison) => trialTable(comparison, results))
      : results.comparisons.map(comparisonTable);
  return { suite, head, tables };
}

function comparisonTable({ name, description, baseline, contestants }: ComparisonResults): ResultsTable {
  return {
    name,
    description,
    columns: ["contestant", "version", "CPU µs per call", `/ ${baseline}`, "middle half", "note"],
    rows: contestants
      .toSorted((one, other) => one.ratio.median - other.ratio.median)
      .map(({ name, version, cpuMicroseconds, ratio, note = "" }) => {
        return [name, version, digits(cpuMicroseconds.median), digits(ratio.median), middleHalf(ratio), note];
      }),
    bars: [],
  };
}

function trialTable(comparison: TrialComparisonResults, { measures }: Pick<TrialResults, "measures">): ResultsTable {
  const { name, description, baseline, contestants, bars } = comparison;
  const [first] = measures;
  const columnsOf = ({ unit, ratioTo }: (typeof measures)[number]): string[] => {
    return ratioTo ? [unit, `/ ${baseline}`, "middle half"] : [unit];
  };
  const cellsOf = ({ values, ratios }: (typeof contestants)[number], measure: string): string[] => {
    const [value, ratio] = [values[measure], ratios[measure]];
    return [value ? digits(value.median) : "", ...(ratio ? [digits(ratio.median), middleHalf(ratio)] : [])];
  };
  const firstOf = ({ values }: (typeof contestants)[number]): number => values[first?.name ?? ""]?.median ?? 0;
  return {
    name,
    description,
    columns: ["contestant", "version", ...measures.flatMap(columnsOf), "note"],
    rows: contestants
      .toSorted((one, other) => firstOf(one) - firstOf(other))
      .map((each) => [
        each.name,
        each.version,
        ...measures.flatMap((measure) => cellsOf(each, measure.name)),
        each.note ?? "",
      ]),
    bars: bars.map(({ says, atMost, measured, isMet }) => {
      return `${isMet ? "met" : "NOT MET"}: ${says} (${digits(measured)}, at most ${digits(atMost)})`;
    }),
  };
}

function middleHalf({ q1, q3 }: Spread): string {
  return `${digits(q1)} to ${digits(q3)}`;
}

function digits(number: number): string {
  return Math.abs(number) < 100 ? number.toPrecision(3) : number.toFixed(0);
}
