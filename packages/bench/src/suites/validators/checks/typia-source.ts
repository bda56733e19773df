import type { RecordsPage } from "@cargo-records/types";
import typia from "typia";

/** Read by typia-check.ts, never run as it stands: the call is replaced by code when it is compiled. */
export const isRecordsPage: (value: unknown) => boolean = typia.createIs<RecordsPage>();
