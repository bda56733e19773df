import { Field } from "../../field.ts";
import { jsonPointer } from "../../json-pointer.ts";
import type { Json, Provenance, Scenario } from "../../recording.ts";
import type { CapturedCall, SkippedCall } from "../captured-call.ts";

/** An entry of an archive. */
export interface HarCall {
  call: CapturedCall | SkippedCall;
  /** What the entry names as its cookies. They are in no recording. */
  cookies: string[];
  /** Scenario, file and provenance of an entry that `toHar` wrote. */
  page: string | undefined;
  file: string | undefined;
  provenance: Provenance | undefined;
}

type About = Pick<Scenario, "title" | "description">;

const NAME = "the HTTP archive";
const PAGE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const FILE = /^\d{2,}-[a-z0-9]+(?:-[a-z0-9]+)*\.json$/;

/** Reads the entries of an HTTP Archive 1.2. Throws a {@link RecordingError} that points at the first fault. */
export function readHar(har: Json): { calls: HarCall[]; pages: Map<string, About> } {
  const log = member(new Field(har, NAME), "log");
  const pages = list(log, "pages").map((page): [string, About] => {
    const description = optionalText(page, "_description") ?? "";
    return [member(page, "id").text(), { title: member(page, "title").text(), description }];
  });
  return { calls: list(log, "entries").map(readEntry), pages: new Map(pages) };
}

function readEntry(entry: Field): HarCall {
  const request = member(entry, "request");
  const response = member(entry, "response");
  const ours = member(entry, "_provenance").value !== undefined;
  const cookies = [...list(request, "cookies"), ...list(response, "cookies")];
  return {
    call: readCall(entry, request, response),
    cookies: cookies.map((cookie) => optionalText(cookie, "value") ?? ""),
    page: ours ? member(entry, "pageref").pattern(PAGE, "the name of a scenario, in kebab case") : undefined,
    file: ours ? member(entry, "_file").pattern(FILE, "a name such as 01-list.json") : undefined,
    // Checked with the exchange that it becomes a part of.
    provenance: ours ? (member(entry, "_provenance").value as Provenance) : undefined,
  };
}

function readCall(entry: Field, request: Field, response: Field): CapturedCall | SkippedCall {
  const started = member(entry, "startedDateTime");
  const at = Date.parse(started.text());
  if (Number.isNaN(at)) started.wrong("a time such as 2026-01-31T12:00:00Z");
  const url = member(request, "url");
  if (!URL.canParse(url.text())) url.wrong("a whole URL");
  const status = member(response, "status").integer(0, 999);
  if (status < 200 || status > 599) return { skipped: "the answer has no status that can be kept" };
  const content = member(response, "content");
  const text = optionalText(content, "text") ?? "";
  return {
    at,
    method: member(request, "method").text(),
    url: url.text(),
    requestHeaders: pairs(request, "headers"),
    requestText: sentText(member(request, "postData")),
    status,
    responseHeaders: pairs(response, "headers"),
    responseText: optionalText(content, "encoding") === "base64" ? Buffer.from(text, "base64").toString() : text,
  };
}

/** A form can be there as its parameters alone. */
function sentText(postData: Field): string {
  if (postData.value === undefined) return "";
  return optionalText(postData, "text") ?? new URLSearchParams(pairs(postData, "params")).toString();
}

function pairs(parent: Field, key: string): [string, string][] {
  return list(parent, key).map((pair) => [member(pair, "name").text(), optionalText(pair, "value") ?? ""]);
}

function list(parent: Field, key: string): Field[] {
  const { value, file, pointer } = member(parent, key);
  if (value === undefined) return [];
  if (!Array.isArray(value)) return member(parent, key).wrong("a list");
  return value.map((item, index) => new Field(item, file, jsonPointer(pointer, String(index))));
}

function optionalText(parent: Field, key: string): string | undefined {
  const field = member(parent, key);
  if (field.value === undefined || typeof field.value === "string") return field.value;
  return field.wrong("a text");
}

function member(parent: Field, key: string): Field {
  if (typeof parent.value !== "object" || parent.value === null) parent.wrong("an object");
  return parent.get(key);
}
