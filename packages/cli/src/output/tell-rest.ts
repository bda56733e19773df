import { styles } from "../styles.ts";
import type { World } from "../world.ts";
import type { Printed } from "./print-listing.ts";

/** Tells a reader at a terminal how much there is beside what was shown. */
export function tellRest({ records, count }: Printed, world: World): void {
  if (!world.stdout.isTTY) return;
  const { dim } = styles(world, world.stderr);
  const rest = count > records ? ` of ${count}; --limit all shows the rest` : "";
  world.stderr.write(dim(records === 0 && count === 0 ? "No records match.\n" : `${records} records${rest}.\n`));
}
