/** Something to measure. */
export interface Runner {
  readonly name: string;
  /** The time of one call, in milliseconds. */
  readonly run: () => Promise<number>;
}

export interface Rounds {
  readonly rounds: number;
  /** From 0 to below 1; decides the order in every round. */
  readonly random: () => number;
  /** Called after every round with its number, from 1. */
  readonly onRound?: (round: number) => void;
}

/**
 * The times of every runner, by name and round. Every round runs each of them once, one after another, in an order of its
 * own: what disturbs the machine for a while disturbs all of them alike, and nobody always runs after the same other.
 */
export async function measure(
  runners: readonly Runner[],
  { rounds, random, onRound }: Rounds,
): Promise<Map<string, number[]>> {
  const times = new Map(runners.map(({ name }) => [name, [] as number[]]));
  for (let round = 1; round <= rounds; round++) {
    for (const { name, run } of shuffled(runners, random)) times.get(name)?.push(await run());
    onRound?.(round);
  }
  return times;
}

/** Fisher and Yates. */
function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const rest = [...items];
  return items.flatMap(() => rest.splice(Math.floor(random() * rest.length), 1));
}
