import { withBody } from "./with-body.ts";

/** An answer whose bytes are edited as a whole. Its length is no longer the one it said. */
export async function editBody(
  answer: Response,
  edit: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>,
): Promise<Response> {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return withBody(answer, edit(bytes), { "content-length": undefined });
}
