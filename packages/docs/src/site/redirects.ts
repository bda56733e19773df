/**
 * Where pages went, from and to addresses from the root of the site. A page that moves keeps its old address here: others link to it.
 * `addresses.txt` has every address that was ever published, and a test holds the site to it.
 */
export const REDIRECTS: Readonly<Record<string, string>> = {};
