import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";

export const BUILT = "dist";

/** Every page of a built site, by its address from the root. */
export async function builtPages(folder: string = BUILT): Promise<Map<string, string>> {
  const files = (await Array.fromAsync(glob("**/*.html", { cwd: folder }))).sort();
  const pages = await Promise.all(
    files.map(
      async (file) => [`/${file.replace(/index\.html$/, "")}`, await readFile(join(folder, file), "utf8")] as const,
    ),
  );
  return new Map(pages);
}
