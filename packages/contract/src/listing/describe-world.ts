import type { World } from "./world.ts";

/** A world in a few words. */
export function describeWorld({ births, server, filter, options, pace, busyUntil, ...rest }: World): string {
  const { spelling, trouble, reading, breaks, jitterMs } = rest;
  const faults = trouble === "none" ? "" : JSON.stringify(rest.faults).slice(0, 160);
  return [
    `${births.length} records in ${spelling}`,
    `server ${JSON.stringify(server)}`,
    `filter ${JSON.stringify(filter)}`,
    `options ${JSON.stringify(options)}`,
    pace === "quiet" ? pace : `${pace} until request ${busyUntil}`,
    `read by ${reading}${breaks.length > 0 ? `, left after ${breaks.join(" and ")}` : ""}`,
    ...(jitterMs > 0 ? [`jitter of ${jitterMs} ms`] : []),
    ...(faults ? [`${trouble} ${faults}`] : []),
  ].join("; ");
}
