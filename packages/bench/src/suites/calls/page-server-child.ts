// node page-server-child.ts: a server process that answers every request with the page it was sent.
import { once } from "node:events";
import { listenForParent } from "../../listen-for-parent.ts";
import { AUTHORIZATION } from "./caller.ts";

const [page] = (await once(process, "message")) as [string];
const body = Buffer.from(page);

listenForParent(({ headers }, response) => {
  const status = headers.authorization === AUTHORIZATION ? 200 : 401;
  response.writeHead(status, { "content-type": "application/json", "content-length": body.length }).end(body);
});
