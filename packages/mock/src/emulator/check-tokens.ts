import { EmulatorOptionError } from "./emulator-option-error.ts";
import { keysOf, list, texts, time } from "./option-checks.ts";
import type { KnownToken } from "./settings.ts";

/** Checks the tokens an emulator knows. No error quotes one. */
export function checkTokens(value: unknown, workspaceUuids: readonly string[]): KnownToken[] {
  const tokens = list("tokens", value).map((each, index) => checkToken(`tokens[${index}]`, each, workspaceUuids));
  const twice = tokens.findIndex(({ token }, index) => tokens.some((other, at) => at < index && other.token === token));
  if (twice >= 0) throw new EmulatorOptionError(`tokens[${twice}].token`, "unlike every other token", "there twice");
  return tokens;
}

function checkToken(place: string, value: unknown, workspaceUuids: readonly string[]): KnownToken {
  keysOf(place, value, ["token", "workspaceUuids", "permissions", "expiresAt"]);
  const given = value as Record<string, unknown>;
  const { token } = given;
  if (typeof token !== "string" || !/^\S+$/.test(token)) {
    throw new EmulatorOptionError(`${place}.token`, "a text without spaces", "not");
  }
  const known: KnownToken = { token, expiresAt: Number.POSITIVE_INFINITY };
  if (given["expiresAt"] !== undefined) known.expiresAt = time(`${place}.expiresAt`, given["expiresAt"]);
  if (given["permissions"] !== undefined) known.permissions = texts(`${place}.permissions`, given["permissions"]);
  if (given["workspaceUuids"] !== undefined) {
    known.workspaceUuids = texts(`${place}.workspaceUuids`, given["workspaceUuids"]);
    const stranger = known.workspaceUuids.findIndex((uuid) => !workspaceUuids.includes(uuid));
    if (stranger >= 0) {
      const found = `"${known.workspaceUuids[stranger]}"`;
      throw new EmulatorOptionError(
        `${place}.workspaceUuids[${stranger}]`,
        `one of the workspaces (${workspaceUuids.join(", ")})`,
        found,
      );
    }
  }
  return known;
}
