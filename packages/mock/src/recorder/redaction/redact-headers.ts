import { isUuid } from "./fake-uuid.ts";
import { isFake } from "./faker.ts";
import { isCredentialHeader, keptHeader } from "./header-rules.ts";
import { count, type RedactionTools } from "./redaction-tools.ts";

/** About bytes on the wire, which a recording does not keep. */
const TRANSFER_HEADER = /^(?:connection|content-encoding|content-length|transfer-encoding|keep-alive|host)$/;

/** The headers to keep. Credentials are counted; what else is left out is not a secret by its name. */
export function redactHeaders(
  headers: Readonly<Record<string, string>>,
  tools: RedactionTools,
): Record<string, string> {
  const kept = Object.entries(headers).flatMap(([given, value]): [string, string][] => {
    const name = given.toLowerCase();
    const known = keepsHeader(name, tools);
    if (isCredentialHeader(name)) count(tools, "credential-header");
    if (known === undefined) return [];
    const redacted = redactHeader(value.trim(), known, tools);
    return redacted === undefined ? [] : [[name, redacted]];
  });
  return Object.fromEntries(kept);
}

function keepsHeader(name: string, { options }: RedactionTools): RegExp | undefined {
  const { keep = [], drop = [] } = options.headers ?? {};
  if (isCredentialHeader(name) || TRANSFER_HEADER.test(name) || includes(drop, name)) return undefined;
  return keptHeader(name) ?? (includes(keep, name) ? /^/ : undefined);
}

/** A value that looks like something else than it should is left out, not repaired. */
function redactHeader(value: string, known: RegExp, tools: RedactionTools): string | undefined {
  if (isFake(value)) return value;
  const found = tools.detector.ruleFor(value);
  if (isUuid(value)) {
    count(tools, found ?? "uuid");
    return tools.faker.fake(value);
  }
  if (found === undefined && known.test(value)) return value;
  count(tools, found ?? "header");
  return undefined;
}

function includes(names: readonly string[], name: string): boolean {
  return names.some((other) => other.toLowerCase() === name);
}
