// node emulator-server-child.ts: a server process of the emulator, with the options that it was sent.
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { createEmulator, type EmulatorOptions } from "@cargo-records/mock";
import { listenForParent } from "../../listen-for-parent.ts";

export interface EmulatorServerOptions extends EmulatorOptions {
  readonly latencyMs: number;
}

const [sent] = (await once(process, "message")) as [string];
const { latencyMs, ...options } = JSON.parse(sent) as EmulatorServerOptions;
const emulator = createEmulator(options);
/**
 * Answers by request. On a machine of two cores the making of pages would be what is measured in place of the waiting; the first
 * round, which nobody counts, makes them.
 */
const made = new Map<string, Buffer>();

listenForParent(async (request, response) => {
  const latency = wait(latencyMs);
  let asked = "";
  for await (const chunk of request) asked += chunk;
  const body = made.get(asked) ?? (await answerTo(asked));
  made.set(asked, body);
  await latency;
  response.writeHead(200, { "content-type": "application/json", "content-length": body.length }).end(body);
});

async function answerTo(asked: string): Promise<Buffer> {
  const init = { method: "POST", headers: { authorization: "Bearer emulated" }, body: asked };
  const answer = await emulator.fetch("https://api.getcargo.io/v1/orchestration/records/list", init);
  return Buffer.from(await answer.arrayBuffer());
}
