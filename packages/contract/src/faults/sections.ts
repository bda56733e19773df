import type { Row } from "./row.ts";
import { brokenAnswers } from "./rows/broken-answers.ts";
import { crowds } from "./rows/crowds.ts";
import { guards } from "./rows/guards.ts";
import { lostTime } from "./rows/lost-time.ts";
import { refusals } from "./rows/refusals.ts";
import { unseen } from "./rows/unseen.ts";

/** Rows under a heading of the table. */
export interface Section {
  readonly title: string;
  /** What has to be said about all of its rows. */
  readonly note?: string;
  readonly rows: readonly Row[];
}

/** Every fault that is tried, and what a caller sees. */
export const sections: readonly Section[] = [
  { title: "Broken answers", rows: brokenAnswers },
  { title: "Refusals", rows: refusals },
  { title: "Lost time", rows: lostTime },
  { title: "Guards", rows: guards },
  { title: "Many callers", rows: crowds },
  {
    title: "Not seen by a single call",
    note:
      'One answer does not show that it is wrong beside others, and `validate: "shape"` does not look into a record. ' +
      "The walk of `search()`, which will see what is wrong between pages, does not exist yet. What one call gives:",
    rows: unseen,
  },
];
