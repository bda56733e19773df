/** A page as the theme wants it: the title apart, and what is left. Throws when the Markdown does not begin with a title. */
export function titled(markdown: string): { title: string; body: string } {
  const [, title, body] = /^# (.+)\n+([\s\S]*)$/.exec(markdown) ?? [];
  if (title === undefined || body === undefined) throw new Error("A page begins with its title, `# Title`.");
  return { title, body };
}
