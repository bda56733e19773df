import { AUTH_SCHEMES } from "../../auth-scheme.ts";
import type { Exchange, Json, Payload } from "../../recording.ts";
import { decodePart } from "./decode-part.ts";
import { isDate } from "./fake-date.ts";
import { isFake } from "./faker.ts";
import { isCredentialHeader } from "./header-rules.ts";
import { classifyName } from "./policy.ts";

const BASIC = /^basic\s+([A-Za-z0-9+/_=-]+)$/i;
/** A short plain word, such as the value of a cookie for a language, would take words of the API with it. */
const PLAIN_WORD = /^[a-z]{1,11}$/i;
const FORM = /^[^\s=&]+=[^\s&]*(?:&[^\s=&]+=[^\s&]*)*$/;

/** The secrets that an exchange itself shows: in its credential headers, and under the names of secrets. */
export function harvestSecrets({ request, response }: Exchange, names: readonly string[] = []): string[] {
  const query = Object.entries(request.query ?? {}).flatMap(([name, value]) => underName(name, value, names));
  const headers = [request.headers, response.headers].flatMap((all) => {
    return Object.entries(all).flatMap(([name, value]) => (isCredentialHeader(name) ? fromHeader(name, value) : []));
  });
  const found = [...query, ...headers, ...fromPayload(request, names), ...fromPayload(response, names)];
  const all = [...found, ...found.map(decodePart)];
  return all.filter((text) => !PLAIN_WORD.test(text) && !isFake(text) && !isDate(text) && !isScheme(text));
}

/** A scheme is public, and stands in the recording. */
function isScheme(text: string): boolean {
  return AUTH_SCHEMES.includes(text.toLowerCase());
}

/** The whole value, its words, what follows each `name=`, and what the Basic scheme encodes. */
function fromHeader(name: string, value: string): string[] {
  // Only its first part is the cookie's; the others are public, such as a path.
  const cookies = name === "set-cookie" ? value.split(/,(?=[^;,]+=)/).map((cookie) => cookie.split(";")[0] ?? "") : [];
  const words = (cookies.length > 0 ? cookies.join(";") : value).split(/[\s;,]+/);
  const basic = Buffer.from(BASIC.exec(value)?.[1] ?? "", "base64").toString();
  const password = basic.slice(basic.indexOf(":") + 1);
  const pieces = words.flatMap((word) => [word, word.slice(word.indexOf("=") + 1).replaceAll('"', "")]);
  return [...(cookies.length > 0 ? [] : [value]), ...pieces, basic, password];
}

function fromPayload({ body, bodyText }: Payload, names: readonly string[]): string[] {
  if (body !== undefined) return fromJson(body, names);
  if (bodyText === undefined || !FORM.test(bodyText)) return [];
  return [...new URLSearchParams(bodyText)].flatMap(([name, value]) => underName(name, value, names));
}

function fromJson(value: Json, names: readonly string[]): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    return [...underName(name, member, names), ...fromJson(member, names)];
  });
}

function underName(name: string, value: Json, names: readonly string[]): string[] {
  if (classifyName(name, names) !== "secret") return [];
  return [value].flat().filter((item) => typeof item === "string");
}
