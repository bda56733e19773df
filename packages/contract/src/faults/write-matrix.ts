import { writeFile } from "node:fs/promises";
import { MATRIX_FILE } from "./matrix-file.ts";
import { matrixText } from "./matrix-text.ts";
import { runMatrix } from "./run-matrix.ts";

await writeFile(MATRIX_FILE, matrixText(await runMatrix()));
