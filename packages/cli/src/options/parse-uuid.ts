import { InvalidArgumentError } from "commander";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** @throws {InvalidArgumentError} unless the text is a UUID. */
export function parseUuid(text: string): string {
  if (!UUID.test(text))
    throw new InvalidArgumentError("Expected a UUID, such as 4f2c8a10-6d3e-4b57-9c81-2e5a7d90b3f4.");
  return text;
}

/** @throws {InvalidArgumentError} unless the text is a UUID of version 4, the only ones that the API accepts in a filter. */
export function parseUuidV4(text: string): string {
  if (!UUID_V4.test(parseUuid(text))) {
    throw new InvalidArgumentError("It is a UUID, but not one of version 4, the only ones that the API accepts here.");
  }
  return text;
}
