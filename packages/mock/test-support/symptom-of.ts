/** What a caller sees of a call, down to the bytes. */
export interface Symptom {
  status?: number;
  headers?: Record<string, string>;
  /** As received, also when the body failed then. */
  text?: string;
  failure?: { name: string; message: string; code?: string };
}

/** Reads an answer to its end, or to its failure. */
export async function symptomOf(call: Promise<Response>): Promise<Symptom> {
  const received: Uint8Array[] = [];
  let head: Symptom | undefined;
  try {
    const response = await call;
    const {
      connection,
      date,
      "keep-alive": _,
      "transfer-encoding": __,
      ...headers
    } = Object.fromEntries(response.headers);
    head = { status: response.status, headers };
    for await (const chunk of response.body ?? []) received.push(chunk);
    return { ...head, text: Buffer.concat(received).toString() };
  } catch (error) {
    const { name, message, cause } = error as Error;
    const code = (cause as { code?: string } | undefined)?.code;
    const failure = { name, message, ...(code !== undefined && { code }) };
    return head ? { ...head, text: Buffer.concat(received).toString(), failure } : { failure };
  }
}
