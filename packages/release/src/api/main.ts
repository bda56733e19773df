// node src/api/main.ts: writes the report of what each package exports, from what was built. Review them like code.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { apiReports } from "./api-reports.ts";
import { leftOver, PUBLISHED, REPORTS, unreviewed } from "./committed-reports.ts";

const scratch = await mkdtemp(join(tmpdir(), "api-reports-"));
try {
  await mkdir(REPORTS, { recursive: true });
  const packages = PUBLISHED.map((root) => apiReports(root, join(scratch, basename(root))));
  const reports = (await Promise.all(packages)).flat();
  for (const finding of await unreviewed(reports)) console.log(finding);
  for (const { file, text } of reports) await writeFile(join(REPORTS, file), text);
  for (const file of await leftOver(reports)) await rm(join(REPORTS, file));
} finally {
  await rm(scratch, { recursive: true });
}
