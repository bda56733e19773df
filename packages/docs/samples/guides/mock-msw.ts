import { createClient } from "@cargo-records/client";
import { createEmulator } from "@cargo-records/mock";
import { handlers } from "@cargo-records/mock/msw";
import { setupServer } from "msw/node";

using emulator = createEmulator({ records: 120 });
const server = setupServer(...handlers(emulator.fetch));
server.listen();

const { count } = await createClient({ token: "any" }).orchestration.records.list();
console.log(`${count} records`);
server.close();
