import { join } from "node:path";

/** The page of the documentation that holds the matrix. */
export const MATRIX_FILE: string = join(import.meta.dirname, "../../../docs/faults.md");
