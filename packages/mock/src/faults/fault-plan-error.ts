/** A plan of faults that cannot be followed, for a reason that its author can mend. */
export class FaultPlanError extends Error {
  override readonly name = "FaultPlanError";
}
