import type { Exchange, WireRequest, WireResponse } from "../exchange.ts";

/** A status, a whole answer, or what is thrown. */
export type Scripted = number | WireResponse | Error;

/** An exchange that answers from a script, and for ever with its last entry. It keeps what it was asked. */
export function scriptedExchange(...script: readonly Scripted[]): {
  readonly sent: WireRequest[];
  readonly exchange: Exchange;
} {
  const sent: WireRequest[] = [];
  const exchange: Exchange = async (request) => {
    sent.push(request);
    const next = script[Math.min(sent.length, script.length) - 1] ?? 200;
    if (next instanceof Error) throw next;
    return typeof next === "number" ? wireResponse(next) : next;
  };
  return { sent, exchange };
}

/** A request to send through it. */
export const WIRE_REQUEST: WireRequest = {
  method: "GET",
  url: "https://api.example.com/v1/things",
  headers: { accept: "application/json" },
};

export function wireResponse(
  status: number,
  text = "{}",
  headers: Record<string, string> = { "content-type": "application/json" },
): WireResponse {
  return { status, headers: new Headers(headers), text };
}
