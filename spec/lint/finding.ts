export type Severity = "error" | "warning" | "info" | "hint";

/** One thing that an engine complains about. */
export interface Finding {
  engine: "Spectral" | "Redocly";
  rule: string;
  severity: Severity;
  message: string;
  /** Relative to the folder of the contract. */
  file: string;
  /** From 1. */
  line: number;
  /** A JSON pointer into `file`, such as `#/components/schemas/RecordsPage`. */
  pointer: string;
}
