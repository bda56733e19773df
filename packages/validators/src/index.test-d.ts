import type { OrchestrationRecord, RecordStatus, RecordsFilter, RecordsPage } from "@cargo-records/types";
import type { StandardSchemaV1 } from "@standard-schema/spec";
import { expectTypeOf } from "expect-type";
import {
  type Issue,
  validateOrchestrationRecord,
  type validateRecordStatus,
  validateRecordsFilter,
  validateRecordsPage,
} from "./index.ts";
import { validateRecordsPage as validateShape } from "./shape.ts";
import { validateRecordsPage as validateStrictly } from "./strict.ts";

// A result without issues has the value, with its type.
const result = validateRecordsPage({});
if (result.issues) expectTypeOf(result.issues).toEqualTypeOf<readonly Issue[]>();
else expectTypeOf(result.value).toEqualTypeOf<RecordsPage>();

// Every level hands out the same type.
expectTypeOf(validateShape).toEqualTypeOf(validateRecordsPage);
expectTypeOf(validateStrictly).toEqualTypeOf(validateRecordsPage);

// There is one for each schema, with the schema's own type.
expectTypeOf(validateOrchestrationRecord)
  .returns.extract<{ value: unknown }>()
  .toHaveProperty("value")
  .toEqualTypeOf<OrchestrationRecord>();
expectTypeOf(validateRecordsFilter)
  .returns.extract<{ value: unknown }>()
  .toHaveProperty("value")
  .toEqualTypeOf<RecordsFilter>();

// A validator is a schema of Standard Schema, from which libraries infer the type.
expectTypeOf(validateRecordsPage).toExtend<StandardSchemaV1<RecordsPage, RecordsPage>>();
expectTypeOf<StandardSchemaV1.InferOutput<typeof validateRecordStatus>>().toEqualTypeOf<RecordStatus>();
expectTypeOf<Issue>().toExtend<StandardSchemaV1.Issue>();
