import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Extractor, ExtractorConfig, type ExtractorLogLevel } from "@microsoft/api-extractor";

/** Everything that a package exports, in words a reviewer reads. */
export interface ApiReport {
  /** The name of its file. */
  readonly file: string;
  readonly text: string;
}

const LIBRARIES = ["es2023", "dom", "dom.iterable", "esnext.disposable"];
const SAID_BY_THE_COMPILER = { default: { logLevel: "none" as ExtractorLogLevel } };

/**
 * The report of each entry of a package that has types.
 *
 * @param root - The folder of the package: built, or installed.
 * @param scratch - A folder that the reports may be written into.
 * @throws {Error} when the declarations cannot be read as a whole.
 */
export async function apiReports(root: string, scratch: string): Promise<readonly ApiReport[]> {
  const { name, exports } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as Manifest;
  await mkdir(scratch, { recursive: true });
  const typed = Object.entries(exports).flatMap(([entry, target]) =>
    typeof target === "object" ? [[entry, target.types] as const] : [],
  );
  for (const [entry, types] of typed) {
    const file = `${name.replace("@cargo-records/", "")}${entry.slice(1).replaceAll("/", "-")}.api.md`;
    extract(root, types, { scratch, file });
  }
  const files = (await readdir(scratch)).filter((file) => file.endsWith(".api.md")).sort();
  return Promise.all(files.map(async (file) => ({ file, text: await readFile(join(scratch, file), "utf8") })));
}

interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, string | { readonly types: string }>>;
}

function extract(root: string, types: string, { scratch, file }: { scratch: string; file: string }): void {
  const compilerOptions = { module: "nodenext", target: "es2022", lib: LIBRARIES, types: [], skipLibCheck: true };
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: join(root, types),
      compiler: { overrideTsconfig: { compilerOptions, files: [types] } },
      apiReport: {
        enabled: true,
        reportFolder: scratch,
        reportTempFolder: join(scratch, "temp"),
        reportFileName: file,
      },
      newlineKind: "lf",
      messages: { extractorMessageReporting: SAID_BY_THE_COMPILER, tsdocMessageReporting: SAID_BY_THE_COMPILER },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(root, "package.json"),
  });
  const errors: string[] = [];
  const { succeeded } = Extractor.invoke(config, {
    localBuild: true,
    messageCallback: (message) => {
      if (message.logLevel === "error") errors.push(message.text);
      message.handled = true;
    },
  });
  if (!succeeded) throw new Error(`No API report of ${join(root, types)}: ${errors.join("; ")}`);
}
