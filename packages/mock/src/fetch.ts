/** The part of the web's `fetch` that this package answers as. Fits wherever a `fetch` is asked for. */
export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
