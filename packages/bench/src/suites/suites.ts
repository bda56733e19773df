import type { Suite } from "../suite.ts";
import { calls } from "./calls/calls.ts";
import { validators } from "./validators/validators.ts";

/** Every suite, in the order in which they run. */
export const suites: readonly Suite[] = [validators, calls];
