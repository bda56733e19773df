import { answerMutations } from "./answer-mutations.ts";
import { envelopeMutations } from "./envelope-mutations.ts";
import { meaningMutations } from "./meaning-mutations.ts";
import type { Mutation } from "./mutation.ts";
import { propertyMutations } from "./property-mutations.ts";
import { requestMutations } from "./request-mutations.ts";
import { secretMutations } from "./secret-mutations.ts";
import { valueMutations } from "./value-mutations.ts";

/** Every way to make a recording wrong that the suite has to notice. */
export const CATALOGUE: readonly Mutation[] = [
  ...requestMutations,
  ...answerMutations,
  ...envelopeMutations,
  ...propertyMutations,
  ...valueMutations,
  ...meaningMutations,
  ...secretMutations,
];
