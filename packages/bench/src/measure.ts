/** Something to measure. */
export interface Runner<Told = number> {
  readonly name: string;
  /** Runs once, and tells what it took: the time of one call in milliseconds, where it is a number. */
  readonly run: () => Promise<Told>;
}

export interface MeasureOptions {
  readonly rounds: number;
  /** From 0 to below 1; decides the order in every round. */
  readonly random: () => number;
  /** How many run at a time. Default: 1. */
  readonly sideBySide?: number;
  /** Called after every round with its number, from 1. */
  readonly onRound?: (round: number) => void;
}

/**
 * What every runner told, by name and round. Every round runs each of them once, one after another, in an order of its
 * own: what disturbs the machine for a while disturbs all of them alike, and nobody always runs after the same other.
 */
export async function measure<Told>(
  runners: readonly Runner<Told>[],
  { rounds, random, sideBySide = 1, onRound }: MeasureOptions,
): Promise<Map<string, Told[]>> {
  const told = new Map(runners.map(({ name }) => [name, [] as Told[]]));
  for (let round = 1; round <= rounds; round++) {
    // Shared by those who run side by side: each takes the next of them.
    const queue = shuffled(runners, random).values();
    const runAll = async (): Promise<void> => {
      for (const { name, run } of queue) told.get(name)?.push(await run());
    };
    await Promise.all(Array.from({ length: sideBySide }, runAll));
    onRound?.(round);
  }
  return told;
}

/** Fisher and Yates. */
function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const rest = [...items];
  return items.flatMap(() => rest.splice(Math.floor(random() * rest.length), 1));
}
