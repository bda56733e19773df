/** One page of the changelogs of all packages, each of which begins with the name of its package. */
export function changelogPage(changelogs: readonly string[]): { title: string; body: string } {
  const body = changelogs.map((text) => text.replaceAll(/^#/gm, "##")).join("\n\n");
  return { title: "Changelog", body: body === "" ? "There is no release yet." : body };
}
