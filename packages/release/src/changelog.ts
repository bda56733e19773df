import type { ChangelogFunctions } from "@changesets/types";

/** What `changeset version` writes into `CHANGELOG.md`: the words of the changesets, without commits, for people who read them on npm. */
const changelog: ChangelogFunctions = {
  getReleaseLine: ({ summary }) => {
    const [first = "", ...rest] = summary.trim().split("\n");
    return [`- ${first}`, ...rest.map((line) => `  ${line}`.trimEnd())].join("\n");
  },
  getDependencyReleaseLine: (_changesets, updated) => {
    if (updated.length === 0) return "";
    return `- Comes with ${updated.map(({ name, newVersion }) => `\`${name}\` ${newVersion}`).join(", ")}.`;
  },
};
export default changelog;
