/** Whether a parsed body is a page of records. */
export type Check = (value: unknown) => boolean;
