import type { Fetch } from "../src/fetch.ts";
import { serve } from "./serve.ts";
import { type Symptom, symptomOf } from "./symptom-of.ts";

/** The two ways to a mock. */
export const WAYS = ["in process", "over HTTP"] as const;

/** Makes a call to a mock by one of the ways; each call of it goes to the same mock. */
export async function callBy(
  way: (typeof WAYS)[number],
  mock: Fetch,
): Promise<(init?: RequestInit) => Promise<Symptom>> {
  if (way === "in process") return (init) => symptomOf(mock("http://mock.example.com/list", init));
  const { url } = await serve(mock);
  return (init) => symptomOf(fetch(`${url}/list`, init));
}
