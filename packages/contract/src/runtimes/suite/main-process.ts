import { CHECKS } from "./checks.ts";
import { runSuite } from "./run-suite.ts";

// For Node, Bun and Deno: the context is the argument, the report is the output. The process ends by itself, or something
// was left behind.
console.log(JSON.stringify(await runSuite(CHECKS, JSON.parse(process.argv[2] ?? ""))));
