import { jsonPointer } from "./json-pointer.ts";
import { RecordingError } from "./recording-error.ts";

/** A value of a recording file that knows its place. Every check throws a {@link RecordingError} with that place. */
export class Field {
  readonly value: unknown;
  readonly file: string;
  readonly pointer: string;

  constructor(value: unknown, file: string, pointer = "") {
    this.value = value;
    this.file = file;
    this.pointer = pointer;
  }

  fail(problem: string): never {
    throw new RecordingError(this.file, this.pointer, problem);
  }

  /** The member `key`, whose value is undefined where it is absent. */
  get(key: string): Field {
    const value = Object.entries(this.value as object).find(([name]) => name === key)?.[1];
    return new Field(value, this.file, jsonPointer(this.pointer, key));
  }

  /** Checks that this is an object with all of `required`, perhaps some of `optional`, and nothing else. */
  object(required: readonly string[], optional: readonly string[] = []): void {
    const keys = this.members().map(([key]) => key);
    const missing = required.find((key) => !keys.includes(key));
    if (missing !== undefined) this.fail(`the key "${missing}" is missing`);
    const known = [...required, ...optional];
    const unknown = keys.find((key) => !known.includes(key));
    if (unknown !== undefined) this.get(unknown).fail(`unknown key; known here: ${known.join(", ")}`);
  }

  /** The members of an object with any keys. */
  members(): [string, Field][] {
    if (typeof this.value !== "object" || this.value === null || Array.isArray(this.value)) this.wrong("an object");
    return Object.keys(this.value).map((key) => [key, this.get(key)]);
  }

  text(): string {
    if (typeof this.value !== "string" || this.value.trim() === "") this.wrong("a text that is not empty");
    return this.value;
  }

  pattern(pattern: RegExp, what: string): string {
    if (typeof this.value !== "string" || !pattern.test(this.value)) this.wrong(what);
    return this.value;
  }

  oneOf(values: readonly string[]): void {
    if (!values.some((value) => value === this.value)) this.wrong(`one of ${values.join(", ")}`);
  }

  integer(from: number, to: number = Number.MAX_SAFE_INTEGER): number {
    const { value } = this;
    if (typeof value !== "number" || !Number.isInteger(value) || value < from || value > to) {
      this.wrong(
        to === Number.MAX_SAFE_INTEGER ? `a whole number from ${from}` : `a whole number from ${from} to ${to}`,
      );
    }
    return value;
  }

  /** The found value is described by its type alone: the text of a recording that is not redacted may be a secret. */
  wrong(expected: string): never {
    const { value } = this;
    const found = value === null ? "null" : Array.isArray(value) ? "a list" : FOUND[typeof value];
    this.fail(`expected ${expected}, found ${found ?? "nothing"}`);
  }
}

const FOUND: Partial<Record<string, string>> = {
  object: "an object",
  string: "another text",
  number: "a number",
  boolean: "true or false",
};
