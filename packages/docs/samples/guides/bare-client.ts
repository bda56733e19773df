import { createHttpClient } from "@cargo-records/client/http";

const http = createHttpClient({ token: process.env["CARGO_API_TOKEN"] ?? "" });
const { data, error, response } = await http.POST("/orchestration/records/list", {
  body: { statuses: ["error"], limit: 2 },
});
console.log(data === undefined ? error : `${response.status}: ${data.records.length} records`);
