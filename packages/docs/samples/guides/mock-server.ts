import { AuthenticationError, createClient } from "@cargo-records/client";
import { createEmulator } from "@cargo-records/mock";

using emulator = createEmulator({ records: 120, tokens: [{ token: "secret-of-the-test" }] });
await using server = await emulator.listen();
const client = (token: string) => createClient({ token, baseUrl: `${server.url}/v1` }).orchestration.records;

console.log(`${(await client("secret-of-the-test").list()).count} records`);
try {
  await client("another").list();
} catch (error) {
  console.log(error instanceof AuthenticationError);
}
