/** Where servers, gateways and content networks put the id of a request, the most telling first. */
const NAMES = ["x-request-id", "request-id", "x-correlation-id", "x-amzn-requestid", "x-amz-cf-id", "cf-ray"];

export function requestIdOf(headers: Headers | undefined): string | undefined {
  for (const name of NAMES) {
    const id = headers?.get(name);
    if (id) return id;
  }
  return undefined;
}
