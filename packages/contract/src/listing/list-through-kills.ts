import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { readJournal } from "./journal.ts";
import type { Errand } from "./resume-child.ts";
import type { ServedResumeWorld } from "./resume-world.ts";

const CHILD = join(import.meta.dirname, "resume-child.ts");
/** A process is killed when it has written so many lines, or sent so many requests, at most. */
const MOST_LINES = 40;
const MOST_REQUESTS = 6;
/** A listing that needs more processes does not move on. */
const MOST_PROCESSES = 200;

/** What came of a listing whose processes were killed. */
export interface Survived {
  readonly kills: number;
  /** What all of the processes handed out, as their journal tells. */
  readonly keys: readonly string[];
}

/**
 * Lists by one process after another, each of which goes on where the journal ends, and is killed at a random moment.
 *
 * @throws {Error} when a process fails, or when they never come to the end.
 */
export async function listThroughKills(
  errand: Errand,
  server: Pick<ServedResumeWorld, "hear">,
  random: () => number,
): Promise<Survived> {
  const journal = () => readJournal(existsSync(errand.file) ? readFileSync(errand.file, "utf8") : "");
  for (let kills = 0; kills < MOST_PROCESSES; kills++) {
    if (!(await isKilled(errand, server, random))) return { kills, keys: journal().keys };
    if (journal().isOver) return { kills: kills + 1, keys: journal().keys };
  }
  throw new Error(`After ${MOST_PROCESSES} processes the listing has ${journal().keys.length} records and no end.`);
}

/** Runs a process. Says whether it was killed before it ended. */
async function isKilled(
  errand: Errand,
  server: Pick<ServedResumeWorld, "hear">,
  random: () => number,
): Promise<boolean> {
  const child = spawn(process.execPath, [CHILD, JSON.stringify(errand)], { stdio: ["ignore", "pipe", "pipe"] });
  const isByLines = random() < 0.5;
  let left = 1 + Math.floor(random() * (isByLines ? MOST_LINES : MOST_REQUESTS));
  const count = (by: number): void => {
    left -= by;
    if (left <= 0) child.kill("SIGKILL");
  };
  // Each line that is on disk is a dot.
  child.stdout.on("data", (dots: Buffer) => count(isByLines ? dots.length : 0));
  server.hear(() => count(isByLines ? 0 : 1));
  const [[code, signal], complaint] = await Promise.all([once(child, "close"), text(child.stderr)]);
  if (signal === "SIGKILL") return true;
  if (code === 0) return false;
  throw new Error(`The process that lists failed with ${code ?? signal}: ${complaint.slice(0, 500)}`);
}
