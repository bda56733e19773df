import { validateRecordsFilter, validateRecordsPage } from "@cargo-records/validators";
import { validateRecordsPage as validateStrictly } from "@cargo-records/validators/strict";

// #region page
const answer: unknown = JSON.parse('{ "records": [], "count": "none", "total": 0 }');
const result = validateRecordsPage(answer);
for (const { pointer, message } of result.issues ?? []) console.log(`${pointer}: ${message}`);
// #endregion

// #region standard-schema
// Whatever takes a schema of Standard Schema takes a validator.
const { issues } = await validateRecordsFilter["~standard"].validate({ statuses: ["failed"] });
for (const { message } of issues ?? []) console.log(message);
// #endregion

// #region strict
// The closed twin finds what the description does not know: a key that the vendor has added, for one.
const drift = validateStrictly({ records: [], count: 0, total: 0 });
for (const { pointer, message } of drift.issues ?? []) console.log(`${pointer || "the answer"}: ${message}`);
// #endregion
