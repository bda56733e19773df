import { createHash } from "node:crypto";
import { createEmulator, type RecordJson } from "@cargo-records/mock";
import { truthOf } from "../faults/truth-of.ts";
import { type Birth, START, type World } from "./world.ts";

const TWO_HOURS_MS = 7_200_000;

/** Makes small records that are valid by the spec, each with a number of its own. */
export type RecordMaker = (birth: Birth, number: number) => RecordJson;

let template: Promise<RecordJson> | undefined;

export async function recordMaker({
  spelling,
  ids,
  keys,
}: Pick<World, "spelling" | "ids" | "keys">): Promise<RecordMaker> {
  template ??= generated();
  const like = await template;
  return ({ atMs, status, laterMs }, number) => {
    const name = String(number).padStart(6, "0");
    const createdAt = START + atMs;
    return {
      ...like,
      nodes: null,
      executions: [],
      id: `acct-${ids === "growing" ? name : digest(`id ${number}`).slice(0, 8)}`,
      runUuid: uuidOf(keys === "growing" ? name.padStart(32, "0") : digest(`key ${number}`)),
      title: `Record ${number}`,
      status,
      createdAt: spelled(createdAt, spelling, number),
      updatedAt: new Date(createdAt + laterMs).toISOString(),
      finishedAt: null,
    };
  };
}

async function generated(): Promise<RecordJson> {
  using emulator = createEmulator({ records: 1 });
  const { records } = (await truthOf(emulator.fetch, {})) as { readonly records: readonly RecordJson[] };
  const [only] = records;
  if (only === undefined) throw new Error("The emulator has no record; one was expected.");
  return only;
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function uuidOf(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function spelled(at: number, spelling: World["spelling"], number: number): string {
  const text = new Date(at).toISOString();
  if (spelling === "seconds") return text.replace(/\.\d+Z/, "Z");
  if (spelling === "microseconds" || spelling === "hidden")
    return text.replace("Z", `${String(number % 1_000).padStart(3, "0")}Z`);
  return spelling === "zone" ? new Date(at + TWO_HOURS_MS).toISOString().replace("Z", "+02:00") : text;
}
