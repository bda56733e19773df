import type { Asker } from "./asker.ts";
import type { FilterVerdict } from "./observed.ts";
import type { Sample } from "./sample.ts";

const PAGE = 100;
const SHORTEST = 4;

/** Whether a part of a title finds it. */
export async function checkTitle(
  asker: Asker,
  { records }: Sample,
  title: FilterVerdict | undefined,
): Promise<string | undefined> {
  if (title !== "honoured") return undefined;
  const titles = new Set(records.map((record) => record.title));
  // A part that is the whole of another title would be found either way.
  const whole = records
    .map((record) => record.title)
    .find((each) => each.length >= SHORTEST && !titles.has(each.slice(0, -1)));
  if (whole === undefined) return undefined;
  const answer = await asker.search({ title: whole.slice(0, -1), limit: PAGE });
  return answer.records.some((record) => record.title === whole) ? "contains" : "exact";
}
