import { CHECKS } from "./checks.ts";
import { runSuite } from "./run-suite.ts";

// For browsers: the page gets the context from its own server, and posts the report to it.
const context = await (await fetch("/context")).json();
await fetch("/report", { method: "POST", body: JSON.stringify(await runSuite(CHECKS, context)) });
