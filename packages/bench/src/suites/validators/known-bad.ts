/** One fault of a full page that every reader must refuse. */
export interface KnownBad {
  /** Where, as a JSON pointer. */
  readonly pointer: string;
  /** What stands there; `undefined` for a key that is missing. */
  readonly value: unknown;
}

/** Where the first node, and the first execution, of each kind is in a record of the full page. */
export const FIRST_OF_KIND = { native: 0, connector: 2, tool: 3, agent: 4 } as const;

/** Faults of every sort, in every sort of place, for a full page of two records. */
export const knownBad: readonly KnownBad[] = [
  ...at("", { "": [null, "page", 7, []] }),
  ...at("", { "/records": [undefined, null, "", {}], "/count": [undefined, null, "100"] }),
  ...at("/records", { "/0": [null, [], "record"], "/1": [null], "/1/id": [7], "/1/nodes/5/slug": [undefined] }),
  ...at("/records/0", {
    "/runUuid": [undefined, null, 5],
    "/releaseUuid": [undefined, 5, {}],
    "/finishedAt": [undefined, 5],
    "/errorMessage": [undefined, false],
    "/traceUuid": [null, 5],
    "/userUuid": [5],
    "/isGroupParent": [undefined, "false", 0],
    "/status": [undefined, null, 1],
    "/nodes": [undefined, {}, "nodes"],
    "/executions": [undefined, null, {}, ""],
  }),
  ...Object.values(FIRST_OF_KIND).flatMap((index) => [
    ...at(`/records/0/nodes/${index}`, {
      "": [null, [], "node"],
      "/kind": [undefined, null, "robot", "toString"],
      "/uuid": [undefined, null],
      "/config": [undefined, null, [], "config"],
      "/childrenUuids": [undefined, null, {}, [5]],
      "/fallbackOnFailure": [undefined, null, "true"],
      "/fallbackChildUuid": [null, 5],
      "/position": [undefined, null, []],
      "/position/x": [undefined, null, "0"],
      "/name": [null, 5],
      "/retry": [null, [], "retry"],
      "/retry/maximumAttempts": [null, "3"],
    }),
    ...at(`/records/0/executions/${index}`, {
      "": [null, [], "execution"],
      "/nodeKind": [undefined, null, "robot", "toString"],
      "/nodeSlug": [undefined, null],
      "/nodeRunUuid": [undefined, 5],
      "/nodeChildIndex": [undefined, "0"],
      "/status": [undefined, null, 1],
      "/creditsUsedCount": [undefined, null, "0"],
      "/startedAt": [0],
      "/nodeWaitUntilFinished": [null, "true"],
    }),
  ]),
  ...at(`/records/0/nodes/${FIRST_OF_KIND.native}`, { "/actionSlug": [undefined, null] }),
  ...at(`/records/0/nodes/${FIRST_OF_KIND.connector}`, { "/integrationSlug": [undefined], "/connectorUuid": [null] }),
  ...at(`/records/0/nodes/${FIRST_OF_KIND.tool}`, { "/waitUntilFinished": [null, "yes"], "/toolUuid": [5] }),
  ...at(`/records/0/nodes/${FIRST_OF_KIND.agent}`, { "/templateSlug": [null], "/agentUuid": [5] }),
  ...at(`/records/0/executions/${FIRST_OF_KIND.native}`, { "/nodeActionSlug": [undefined, null] }),
  ...at(`/records/0/executions/${FIRST_OF_KIND.connector}`, { "/nodeConnectorUuid": [undefined, null] }),
  ...at(`/records/0/executions/${FIRST_OF_KIND.tool}`, { "/nodeReleaseUuid": [undefined, 5] }),
  ...at(`/records/0/executions/${FIRST_OF_KIND.agent}`, { "/nodeAgentUuid": [undefined], "/nodeActionSlug": [null] }),
];

function at(place: string, faults: Readonly<Record<string, readonly unknown[]>>): KnownBad[] {
  return Object.entries(faults).flatMap(([key, values]) => values.map((value) => ({ pointer: place + key, value })));
}
