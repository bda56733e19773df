import type { TrialSuite } from "../trials/trial-suite.ts";
import { body } from "./body/body.ts";
import { depth } from "./depth/depth.ts";
import { pages } from "./pages/pages.ts";
import { walk } from "./walk/walk.ts";

/** Every suite of trials, in the order in which they run. */
export const trialSuites: readonly TrialSuite[] = [pages, walk, depth, body];
