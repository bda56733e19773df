import type { Fault } from "./fault.ts";
import type { FaultParams } from "./fault-params.ts";
import { withBody } from "./with-body.ts";

interface Page {
  answer: Response;
  bytes: Uint8Array<ArrayBuffer>;
}

export const repeatedPage: Fault<FaultParams["repeated-page"]> = {
  description: "The first page that this fault answers is answered for ever, whatever is asked for under that address.",
  params: {},
  create: () => {
    const pages = new Map<string, Page>();
    return async (request, backend) => {
      const address = `${request.method} ${request.url}`;
      let page = pages.get(address);
      if (!page) {
        const answer = await backend(request);
        const fetched = { answer, bytes: new Uint8Array(await answer.arrayBuffer()) };
        // Of several at a time, the first one stays; a failure is no page.
        page = pages.get(address) ?? fetched;
        if (answer.ok) pages.set(address, page);
        else page = fetched;
      }
      return withBody(page.answer, page.bytes);
    };
  },
};
