import type { RecordJson } from "../emulated-records/record-json.ts";
import { EmulatorOptionError } from "./emulator-option-error.ts";
import { describeFound, list, wholeNumber } from "./option-checks.ts";
import { seededUuid } from "./seeded-uuid.ts";

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const MAX_WORKSPACES = 10_000;

/** The workspaces of an emulator: as given, as many as asked for, or those that the given records are in. */
export function checkWorkspaces(
  workspaces: unknown,
  seed: number,
  records: number | readonly RecordJson[],
): readonly [string, ...string[]] {
  if (workspaces === undefined && typeof records !== "number") {
    const [first, ...others] = new Set(
      records.map((record) => record?.workspaceUuid).filter((uuid) => typeof uuid === "string"),
    );
    if (first !== undefined) return [first, ...others];
  }
  if (workspaces === undefined || typeof workspaces === "number") {
    const count = wholeNumber("workspaces", workspaces ?? 1, 1, MAX_WORKSPACES);
    const [first, ...others] = Array.from({ length: count }, (_, index) => seededUuid(`workspace ${seed} ${index}`));
    return [first ?? "", ...others];
  }
  const [first, ...others] = list("workspaces", workspaces).map((uuid, index) => {
    if (typeof uuid === "string" && UUID.test(uuid)) return uuid;
    throw new EmulatorOptionError(`workspaces[${index}]`, "a uuid", describeFound(uuid));
  });
  if (first === undefined)
    throw new EmulatorOptionError("workspaces", "a number, or a list with one uuid or more", "empty");
  return [first, ...others];
}
