import { errorAnswer } from "./error-answer.ts";
import type { Settings } from "./settings.ts";

/** Who asks, and for the records of which workspace. */
export interface Access {
  /** Empty for an operation that asks for none. */
  token: string;
  workspaceUuid: string;
}

type Known = Pick<Settings, "tokens" | "workspaceUuids" | "clock">;

/** Lets a request in, or answers 401 for a token that is no good and 403 for one that may not see what is asked for. */
export function authorize(
  request: Request,
  domain: string,
  { tokens, workspaceUuids, clock }: Known,
): Access | Response {
  const header = request.headers.get("authorization");
  if (header === null) return refuse(401, "the header authorization is missing");
  const token = /^Bearer +(\S+)$/i.exec(header.trim())?.[1];
  if (token === undefined) return refuse(401, 'the header authorization must be "Bearer" and a token');
  const known = tokens?.find((each) => each.token === token);
  if (tokens && !known) return refuse(401, "the token is unknown");
  if (known && known.expiresAt <= clock()) return refuse(401, "the token has expired");
  const permissions = known?.permissions ?? [`${domain}:read`];
  if (!permissions.some((permission) => permission === `${domain}:read` || permission === `${domain}:*`)) {
    return refuse(403, `the token lacks the permission ${domain}:read`);
  }
  const visible = known?.workspaceUuids ?? workspaceUuids;
  const asked = request.headers.get("selected-workspace-uuid")?.toLowerCase();
  const workspaceUuid = asked === undefined ? visible[0] : visible.find((uuid) => uuid.toLowerCase() === asked);
  if (workspaceUuid === undefined) return refuse(403, "the token may not see this workspace");
  return { token, workspaceUuid };
}

function refuse(status: 401 | 403, problem: string): Response {
  return errorAnswer(status, { errorMessage: `${status === 401 ? "Unauthorized" : "forbidden"}: ${problem}` });
}
