import { createClient } from "@cargo-records/client";
import { createEmulator } from "@cargo-records/mock";

const RECORDS = 16;
const SEED = 3;
/** Of the pieces that the body arrives in. */
const PIECE_BYTES = 4_096;

/** Where a record lies in a body, and how much of the body had arrived when the loop got it. In bytes. */
export interface Streamed {
  readonly start: number;
  readonly end: number;
  readonly arrived: number;
}

export interface StreamTrace {
  readonly bodyBytes: number;
  readonly pieceBytes: number;
  readonly records: readonly Streamed[];
}

/** A `list()` over an emulated workspace whose body arrives piece after piece, each when it is asked for. */
export async function traceStream(): Promise<StreamTrace> {
  using emulator = createEmulator({ seed: SEED, records: RECORDS });
  let body = new Uint8Array();
  let arrived = 0;
  const cargo = createClient({
    token: "emulated",
    fetch: async (input, init) => {
      const answer = await emulator.fetch(input, init);
      body = new Uint8Array(await answer.arrayBuffer());
      return new Response(
        pieces(body, (bytes) => (arrived += bytes)),
        { headers: answer.headers },
      );
    },
  });
  const gotten: { text: string; arrived: number }[] = [];
  for await (const record of cargo.orchestration.records.list()) gotten.push({ text: JSON.stringify(record), arrived });
  const places = gotten.map(({ text, arrived: then }) => {
    const bytes = Buffer.from(text);
    const start = Buffer.from(body).indexOf(bytes);
    if (start < 0) throw new Error("A record is not in the body as it is written.");
    return { start, end: start + bytes.length, arrived: then };
  });
  return { bodyBytes: body.length, pieceBytes: PIECE_BYTES, records: places };
}

function pieces(body: Uint8Array<ArrayBuffer>, onPiece: (bytes: number) => void): ReadableStream<Uint8Array> {
  let place = 0;
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const piece = body.slice(place, place + PIECE_BYTES);
        place += piece.length;
        if (piece.length === 0) return controller.close();
        onPiece(piece.length);
        controller.enqueue(piece);
      },
    },
    { highWaterMark: 0 },
  );
}
