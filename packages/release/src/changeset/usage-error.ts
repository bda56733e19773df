/** Something that the person who runs the command can put right. */
export class UsageError extends Error {}
