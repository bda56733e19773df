import type { Suite } from "../suite.ts";
import { validators } from "./validators/validators.ts";

/** Every suite, in the order in which they run. */
export const suites: readonly Suite[] = [validators];
