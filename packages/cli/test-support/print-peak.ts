// Loaded before a command: says at its end how much memory it had at most, in kilobytes, in the file that PEAK_FILE names.
import { writeFileSync } from "node:fs";

process.on("exit", () => writeFileSync(String(process.env["PEAK_FILE"]), String(process.resourceUsage().maxRSS)));
