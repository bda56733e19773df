import type { Payload } from "@cargo-records/mock";
import { componentAt } from "../document.ts";
import type { Fault } from "./check.ts";
import type { Contract, Validators } from "./contract.ts";

/** The faults that validators find in a body, and a body that is no JSON. */
export function bodyFaults(
  { document }: Contract,
  validators: Validators,
  schemaPlace: string,
  payload: Payload,
  at: string,
): Fault[] {
  if (payload.bodyText !== undefined) return [{ pointer: `${at}/bodyText`, message: "is not JSON" }];
  const name = componentAt(document, schemaPlace).split("/").at(-1);
  const validate = validators[`validate${name}`];
  if (validate === undefined) throw new Error(`There is no validator for ${schemaPlace}: run \`pnpm generate\`.`);
  const { issues = [] } = validate(payload.body);
  return issues.map(({ pointer, message }) => ({ pointer: `${at}/body${pointer}`, message }));
}
