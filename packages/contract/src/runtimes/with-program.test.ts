import { once } from "node:events";
import type { Readable } from "node:stream";
import { expect, test } from "vitest";
import { withProgram } from "./with-program.ts";

const node = <Result>(code: string, use: Parameters<typeof withProgram<Result>>[2]) =>
  withProgram(process.execPath, ["--eval", code], use);

const FOREVER = "setInterval(() => {}, 1_000);";

test("a program is used while it runs, and stopped afterwards", async () => {
  const program = await node(`fs.writeSync(3, "7"); process.on("SIGTERM", () => {}); ${FOREVER}`, async (started) => {
    const [said] = await once(started.stdio[3] as Readable, "data");
    expect(String(said)).toBe("7");
    return started;
  });
  expect(program.signalCode).toBe("SIGKILL");
});

test("a program that ends by itself fails with its last words", async () => {
  const never = () => new Promise<never>(() => {});
  await expect(node('console.error("no config"); process.exit(3);', never)).rejects.toThrow(
    /gave no report: it ended with exit code 3\.\nno config/,
  );
});

test("a use that fails ends the program, and its reason is told", async () => {
  const failing = () => Promise.reject(new Error("no answer"));
  await expect(node(FOREVER, failing)).rejects.toThrow("gave no report: no answer.");
});

test("a program that cannot be started fails", async () => {
  await expect(withProgram("/nowhere/program", [], () => new Promise<never>(() => {}))).rejects.toThrow("ENOENT");
});
