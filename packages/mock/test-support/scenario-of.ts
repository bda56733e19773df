import type { Exchange, Scenario } from "../src/recording.ts";

/** A scenario called `sample` that holds the given exchanges in order. */
export function scenarioOf(...exchanges: Exchange[]): Scenario {
  const recordings = exchanges.map((exchange, index) => ({ file: `0${index + 1}-thing.json`, exchange }));
  return { name: "sample", title: "A sample.", description: "For a test.", recordings };
}
