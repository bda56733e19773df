import { constants, existsSync } from "node:fs";
import { access, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { Client } from "@cargo-records/client";
import { fileError } from "../errors/file-error.ts";
import { HintedError } from "../errors/hinted-error.ts";
import { listOptionsOf } from "../options/search-options.ts";
import type { World } from "../world.ts";
import type { ExportOptions } from "./export-options.ts";
import { type ExportState, readState, writeState } from "./export-state.ts";
import type { ExportTarget } from "./export-target.ts";
import { openPartial } from "./partial-file.ts";
import { resumeCommand } from "./resume-command.ts";
import { finish, runExport } from "./run-export.ts";

const USUAL_PAGE = 100;

/** Exports to one file, or goes on with it. */
export async function exportFile(
  target: ExportTarget,
  begun: ExportState,
  { options, client, world }: { options: ExportOptions; client: () => Promise<Client>; world: World },
): Promise<ExportState> {
  if (begun.isDone) return finished(target, begun);
  // What cannot be written is told before anybody is asked for a token.
  await checkFolder(target);
  const connected = await client();
  // The state comes first: from then on, whatever happens can be gone on with.
  await writeState(target.statePath, begun);
  const file = await openPartial(target.partialPath, begun.bytes);
  try {
    return await runExport(
      {
        target,
        file,
        state: begun,
        listOptions: listOptionsOf(options, world),
        pageSize: options.pageSize ?? USUAL_PAGE,
        checkpointEveryMs: options.checkpointEvery,
      },
      connected,
      world,
    );
  } catch (error) {
    const { records } = await readState(target.statePath);
    if (records > 0) throw new HintedError(error, `To go on: ${resumeCommand(options)}`);
    for (const path of [target.partialPath, target.statePath]) await rm(path, { force: true });
    throw error;
  }
}

async function checkFolder({ path }: ExportTarget): Promise<void> {
  try {
    await access(dirname(path), constants.W_OK);
  } catch (error) {
    throw fileError(error, "write", path);
  }
}

/** A kill came after the last record and before the file got its name. */
async function finished(target: ExportTarget, state: ExportState): Promise<ExportState> {
  if (existsSync(target.partialPath)) await (await openPartial(target.partialPath, state.bytes)).close();
  await finish(target, state);
  return state;
}
