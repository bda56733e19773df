import type { Provenance } from "../../recording.ts";

/** An HTTP Archive, version 1.2, as far as recordings fill it. Fields that begin with `_` are ours, as the format allows. */
export interface Har {
  log: { version: "1.2"; creator: { name: string; version: string }; pages: HarPage[]; entries: HarEntry[] };
}

/** A scenario. */
export interface HarPage {
  startedDateTime: string;
  id: string;
  title: string;
  pageTimings: Record<string, never>;
  _description: string;
}

/** An exchange. Recordings do not keep how long anything took. */
export interface HarEntry {
  pageref: string;
  startedDateTime: string;
  time: number;
  request: HarRequest;
  response: HarResponse;
  cache: Record<string, never>;
  timings: { send: number; wait: number; receive: number };
  _file: string;
  _provenance: Provenance;
}

export interface HarPair {
  name: string;
  value: string;
}

interface HarMessage {
  httpVersion: string;
  cookies: [];
  headers: HarPair[];
  /** -1: not known. */
  headersSize: -1;
  bodySize: number;
}

export interface HarRequest extends HarMessage {
  method: string;
  url: string;
  queryString: HarPair[];
  postData?: { mimeType: string; text: string };
}

export interface HarResponse extends HarMessage {
  status: number;
  statusText: string;
  content: { size: number; mimeType: string; text?: string };
  redirectURL: string;
}
