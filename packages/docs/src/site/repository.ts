import { join } from "node:path";

/** The root of the repository. Pages name the files that they include from here. The scripts of this package run in its folder. */
export const REPOSITORY: string = join(process.cwd(), "../..");
