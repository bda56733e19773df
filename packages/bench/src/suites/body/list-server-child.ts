// node list-server-child.ts: a server process that streams the file whose path it was sent. Under /warm-up the list is empty.
import { once } from "node:events";
import { createReadStream, statSync } from "node:fs";
import { pipeline } from "node:stream";
import { listenForParent } from "../../listen-for-parent.ts";

const WARM_UP = '{"records":[],"count":0}';

const [file] = (await once(process, "message")) as [string];
const { size } = statSync(file);

listenForParent(({ url }, response) => {
  const isWarmUp = url?.startsWith("/warm-up/");
  response.writeHead(200, { "content-type": "application/json", "content-length": isWarmUp ? WARM_UP.length : size });
  if (isWarmUp) response.end(WARM_UP);
  else pipeline(createReadStream(file, { highWaterMark: 1_024 * 1_024 }), response, () => {});
});
