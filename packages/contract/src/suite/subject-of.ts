import type { Exchange } from "@cargo-records/mock";
import { describeExchange } from "../described-exchange.ts";
import { isObject, pointer } from "../document.ts";
import type { Instance, Subject } from "./check.ts";
import type { Contract } from "./contract.ts";
import { walk } from "./walk.ts";

/** An exchange with all that checks ask about it. */
export function subjectOf(contract: Contract, exchange: Exchange): Subject {
  const described = describeExchange(contract.document, exchange);
  let found: Map<string, Instance[]> | undefined;
  const bodies = [
    { schema: described.responseSchema, body: exchange.response.body, at: "/response/body" },
    { schema: described.requestSchema, body: exchange.request.body, at: "/request/body" },
  ];
  const instances = (): Map<string, Instance[]> => {
    const all = new Map<string, Instance[]>();
    for (const { schema, body, at } of bodies) {
      if (schema === undefined || body === undefined) continue;
      for (const node of walk(contract.document, schema, body)) {
        if (!isObject(node.value)) continue;
        const instance = { value: node.value, pointer: at + pointer(...node.at) };
        for (const { place } of node.schemas) {
          if (all.has(place)) all.get(place)?.push(instance);
          else all.set(place, [instance]);
        }
      }
    }
    return all;
  };
  return {
    contract,
    exchange,
    described,
    instances: () => {
      found ??= instances();
      return found;
    },
  };
}
