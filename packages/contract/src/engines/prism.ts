import { type IncomingMessage, request } from "node:http";
import { json, text } from "node:stream/consumers";
import { type Exchange, listen, type RecordedRequest, type RecordedResponse } from "@cargo-records/mock";
import manifest from "@stoplight/prism-cli/package.json" with { type: "json" };
import type { Case, Engine } from "./engine.ts";
import { startPrism } from "./start-prism.ts";

/** Tells the server behind the proxy which case to answer, and us that the answer is that of the server. */
const CASE_HEADER = "x-contract-case";
/** How the list of violations begins when it was too long and cut off; it is no JSON then. */
const CUT = "Too many violations!";

interface Violation {
  readonly location: readonly string[];
  readonly message: string;
}

/**
 * Prism as a validating proxy in front of a server that answers each case as recorded. Without its option `--errors`,
 * because then it passes everything on and names what it finds in both the request and the answer.
 */
export function createPrism(specPath: string): Engine {
  return {
    name: "Prism",
    version: manifest.version,
    async judge(cases) {
      await using upstream = await listen((asked) => answerOf(cases, asked.headers.get(CASE_HEADER) ?? ""));
      await using prism = await startPrism(specPath, upstream.url);
      const verdicts = new Map<string, string[]>();
      for (const [index, { name, exchange }] of cases.entries()) {
        const answer = await ask(prism.url, String(index), exchange).catch((cause: Error) => {
          throw new Error(`Prism gave no answer to the case ${name}: ${cause.message}`, { cause });
        });
        verdicts.set(name, await findings(answer, upstream.url));
      }
      return verdicts;
    },
  };
}

/** The body is bytes: for a text, Response would add a content type of its own. */
function answerOf(cases: readonly Case[], index: string): Response {
  const { status, headers, ...payload } = (cases[Number(index)] as Case).exchange.response;
  const body = textOf(payload);
  const bytes = body === undefined ? null : new TextEncoder().encode(body);
  return new Response(bytes, { status, headers: { ...headers, [CASE_HEADER]: index } });
}

/** By `node:http`: fetch sends no body with GET, and a wrong request has to be sent as well. */
function ask(url: string, index: string, { request: recorded }: Exchange): Promise<IncomingMessage> {
  const { method, path, query = {}, authScheme, headers } = recorded;
  const pairs = Object.entries(query).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
  const search = pairs.length === 0 ? "" : `?${new URLSearchParams(pairs)}`;
  const body = textOf(recorded);
  const sent = {
    ...headers,
    ...(authScheme !== undefined && { authorization: `${capitalized(authScheme)} redacted` }),
    ...(body !== undefined && { "content-length": Buffer.byteLength(body) }),
    [CASE_HEADER]: index,
  };
  return new Promise((resolve, reject) => {
    request(`${url}${path}${search}`, { method, headers: sent }, resolve).on("error", reject).end(body);
  });
}

async function findings(answer: IncomingMessage, upstream: string): Promise<string[]> {
  if (answer.headers[CASE_HEADER] === undefined) {
    // Such as for a body that is no JSON. Its words name the server, whose port is another one every time.
    const { title } = (await json(answer)) as { title: string };
    return [title.replaceAll(upstream, "")];
  }
  await text(answer);
  const named = String(answer.headers["sl-violations"] ?? "[]");
  if (named.startsWith(CUT)) return [CUT];
  const violations: Violation[] = JSON.parse(named);
  return violations.map(({ location, message }) => `/${location.join("/")} ${message}`);
}

function textOf({ body, bodyText }: Pick<RecordedRequest | RecordedResponse, "body" | "bodyText">): string | undefined {
  return body === undefined ? bodyText : JSON.stringify(body);
}

/** Prism knows `Bearer`, and takes `bearer` for another scheme. */
function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
