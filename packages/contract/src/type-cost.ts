import { type Compiler, compile } from "./compile.ts";
import { scratchFolder } from "./scratch-folder.ts";

/** What a compiler has to do for a consumer's file. */
export interface TypeCost {
  /** How many types it derives from generic ones: the measure of a compiler's work that no machine changes. */
  readonly instantiations: number;
  /** The lines in which it reports an error. */
  readonly errors: readonly string[];
}

/** Compiles a consumer's file by itself, with the standard library and what the file imports. */
export async function typeCost(
  consumer: string,
  { compiler, skipLibCheck }: { readonly compiler: Compiler; readonly skipLibCheck: boolean },
): Promise<TypeCost> {
  const options = { skipLibCheck, extendedDiagnostics: true };
  const said = await compile(await scratchFolder(), { "consumer.ts": consumer }, { compiler, options });
  const count = /^Instantiations:\s+(\d+)$/m.exec(said)?.[1];
  if (count === undefined) throw new Error(`${compiler} reports no instantiations. It said:\n${said}`);
  return { instantiations: Number(count), errors: said.split("\n").filter((line) => line.includes("error TS")) };
}
