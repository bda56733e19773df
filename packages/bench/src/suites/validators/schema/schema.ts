/** A JSON Schema in the few words that the answers of this API need, with every reference inside `$defs`. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string | readonly string[];
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  /** Objects; the property `discriminator.propertyName` has another `const` in each of them. */
  readonly oneOf?: readonly Schema[];
  readonly discriminator?: { readonly propertyName: string };
}
