import { readFile } from "node:fs/promises";
import type { Exchange } from "@cargo-records/mock";
import manifest from "ajv/package.json" with { type: "json" };
import { parse } from "yaml";
import { describeExchange } from "../described-exchange.ts";
import type { Json } from "../document.ts";
import { type BodyCheck, type BodyFault, bodyCheck } from "./body-check.ts";
import type { Engine } from "./engine.ts";

/** Ajv, the reference implementation of JSON Schema in JavaScript. It judges both bodies, and nothing else. */
export function createAjv(specPath: string): Engine {
  return {
    name: "Ajv",
    version: manifest.version,
    async judge(cases) {
      const document: Json = parse(await readFile(specPath, "utf8"));
      const check = bodyCheck(document);
      return new Map(cases.map(({ name, exchange }) => [name, faults(document, check, exchange).map(inWords)]));
    },
  };
}

function faults(document: Json, check: BodyCheck, exchange: Exchange): BodyFault[] {
  const { requestSchema, responseSchema } = describeExchange(document, exchange);
  const { request, response } = exchange;
  return [
    ...(requestSchema === undefined ? [] : check(requestSchema, request.body, "/request/body")),
    ...(responseSchema === undefined ? [] : check(responseSchema, response.body, "/response/body")),
  ];
}

function inWords({ pointer, message }: BodyFault): string {
  return `${pointer} ${message}`;
}
