import { join } from "node:path";
import ts from "typescript";
import { transform } from "typia/lib/transform";
import type { Check } from "./check.ts";
import { importText } from "./import-text.ts";
import type { isRecordsPage } from "./typia-source.ts";

const SOURCE = join(import.meta.dirname, "typia-source.ts");

/**
 * What typia makes of the generated type `RecordsPage`. Version 12 does so inside the compiler of TypeScript 5. From 13 on
 * it compiles with ttsc, which builds a Go plugin on first use and fetches the sources of the TypeScript compiler for it
 * (`github.com/microsoft/typescript-go`); a package manager alone does not bring that.
 */
export async function typiaCheck(): Promise<Check> {
  const program = ts.createProgram([SOURCE], {
    target: ts.ScriptTarget.ES2024,
    module: ts.ModuleKind.NodeNext,
    strict: true,
    types: [],
  });
  let text = "";
  const before = [transform(program, {}, { addDiagnostic: fail })];
  program.emit(
    program.getSourceFile(SOURCE),
    (_, emitted) => {
      text = emitted;
    },
    undefined,
    false,
    { before },
  );
  return (await importText(text))["isRecordsPage"] as typeof isRecordsPage;
}

function fail({ messageText }: ts.Diagnostic): never {
  throw new Error(`typia cannot compile the type. ${ts.flattenDiagnosticMessageText(messageText, "\n")}`);
}
