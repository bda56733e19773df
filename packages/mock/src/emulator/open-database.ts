import { rmSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { EmulatorOptionError } from "./emulator-option-error.ts";

/** Marks a file as one of an emulator, in its SQLite header. */
const APPLICATION_ID = 0x4361_5265;

/** Rows hold what filters read. A generated row has a number in place of its record, any other its record as JSON. */
const TABLE = `CREATE TABLE rows (
  key INTEGER PRIMARY KEY, workspace INTEGER, workflow INTEGER, user INTEGER, release INTEGER, batch INTEGER,
  parentBatch INTEGER, parentNode INTEGER, parentRun TEXT, status INTEGER, isGroupParent INTEGER,
  id TEXT, title TEXT, createdAt NUMERIC, updatedAt NUMERIC, generated INTEGER, record TEXT
)`;

/** First what is sought, then the order of a page to its last tie, then what lets a filter or a count do without the row. */
const INDEXES: readonly string[] = [
  "byCreation ON rows (workspace, createdAt, key, status, workflow, updatedAt)",
  "byUpdate ON rows (workspace, updatedAt, key, status, workflow, createdAt)",
  "byWorkflow ON rows (workspace, workflow, createdAt, key, status, updatedAt)",
  "byStatus ON rows (workspace, status, createdAt, key, updatedAt)",
  "byRelease ON rows (workspace, release, createdAt) WHERE release IS NOT NULL",
  "byUser ON rows (workspace, user, createdAt) WHERE user IS NOT NULL",
  "byBatch ON rows (workspace, batch, createdAt) WHERE batch IS NOT NULL",
  "byParentBatch ON rows (workspace, parentBatch, createdAt) WHERE parentBatch IS NOT NULL",
  "byParentRun ON rows (parentRun) WHERE parentRun IS NOT NULL",
  "byId ON rows (id)",
];

/** Opens an empty database of rows. Throws an {@link EmulatorOptionError} when the path cannot be used. */
export function openDatabase(path: string): DatabaseSync {
  const database = openEmpty(path);
  database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF`);
  database.exec(TABLE);
  return database;
}

/** To be called when the first rows are in: faster than keeping the indexes while they come. */
export function indexRows(database: DatabaseSync): void {
  for (const index of INDEXES) database.exec(`CREATE INDEX ${index}`);
  database.exec("ANALYZE");
}

function openEmpty(path: string): DatabaseSync {
  // Loaded here: importing it makes some versions of Node print a warning, which those who only replay need not see.
  const sqlite = process.getBuiltinModule("node:sqlite");
  const database = tryOpen(path, sqlite.DatabaseSync);
  if (path === ":memory:" || isFresh(path, database)) return database;
  database.close();
  rmSync(path);
  return new sqlite.DatabaseSync(path);
}

function tryOpen(path: string, Database: typeof DatabaseSync): DatabaseSync {
  try {
    return new Database(path);
  } catch (cause) {
    throw new EmulatorOptionError("database", "a path that can be written", `"${path}"`, { cause });
  }
}

function isFresh(path: string, database: DatabaseSync): boolean {
  let id: unknown;
  try {
    if (database.prepare("PRAGMA page_count").get()?.["page_count"] === 0) return true;
    id = database.prepare("PRAGMA application_id").get()?.["application_id"];
  } catch {
    // Not a database at all.
  }
  if (id === APPLICATION_ID) return false;
  database.close();
  throw new EmulatorOptionError(
    "database",
    "a new file, or one that an emulator wrote",
    `"${path}", which holds something else`,
  );
}
