import type { OperationModel } from "./describe-operation.ts";

/** The variable of the environment that holds the token. A token is never typed into a command. */
const TOKEN = "CARGO_API_TOKEN";

/** A command that calls an operation: at its first server, with what it requires, and an example as body. */
export function curlSample({ method, path, servers, security, parameters, requestBody }: OperationModel): string {
  const required = parameters.filter((parameter) => parameter.required);
  const query = required
    .filter(({ place }) => place === "query")
    .map(({ name, sample }) => `${name}=${encodeURIComponent(String(sample))}`);
  const url = `${servers[0]?.url ?? ""}${filled(path, required)}${query.length === 0 ? "" : `?${query.join("&")}`}`;
  const content = requestBody?.content[0];
  const body = content?.examples.find(({ value }) => JSON.stringify(value) !== "{}")?.value;
  const lines = [
    ...(method === "GET" || (method === "POST" && body !== undefined) ? [] : [`--request ${method}`]),
    ...(security.some(({ scheme }) => scheme === "bearer") ? [`--header "Authorization: Bearer $${TOKEN}"`] : []),
    ...required
      .filter(({ place }) => place === "header")
      .map(({ name, sample }) => `--header ${quoted(`${name}: ${String(sample)}`)}`),
    ...(content === undefined ? [] : [`--header ${quoted(`Content-Type: ${content.mediaType}`)}`]),
    ...(body === undefined ? [] : [`--data ${quoted(JSON.stringify(body, null, 2))}`]),
  ];
  return [`curl --fail-with-body ${url}`, ...lines].join(" \\\n  ");
}

function filled(path: string, parameters: OperationModel["parameters"]): string {
  return path.replaceAll(/\{([^}]+)\}/g, (whole, name: string) => {
    const sample = parameters.find((parameter) => parameter.place === "path" && parameter.name === name)?.sample;
    return sample === undefined ? whole : encodeURIComponent(String(sample));
  });
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
