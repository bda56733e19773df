import { docComment } from "../doc-comment.ts";
import type { Document } from "../openapi.ts";
import { type Level, specAt } from "./levels.ts";
import { checkWriter } from "./write-checks.ts";
import { FORMAT_CHECKS } from "./write-test.ts";

/**
 * A module of validators at a level: `validateX` for each schema X that the level has, and the code they need. The same
 * spec gives the same text.
 *
 * @throws {SpecError} when a schema has a keyword that validators do not know.
 */
export function validatorsOf(document: Document, level: Level): string {
  const { document: leveled, roots } = specAt(level, document);
  const writer = checkWriter(leveled);
  const names = Object.keys(roots).sort();
  const exports = names.map((name) => {
    const check = writer.functionFor(roots[name], name);
    const comment = docComment(document.components.schemas[name].description ?? "");
    return `${comment}export const validate${name}: Validator<${name}> = /* @__PURE__ */ validator(${check});\n`;
  });
  const code = writer.code();
  return [
    `import type { ${names.join(", ")} } from "@cargo-records/types";`,
    ...importsOf(code),
    'import { type Validator, validator } from "../validator.ts";\n',
    code,
    ...exports,
  ].join("\n");
}

/** Imports of what the code uses of the hand-written part of the package. */
function importsOf(code: string): string[] {
  const used = (names: readonly string[]): string[] =>
    names.filter((name) => code.includes(` ${name}(`) || code.includes(`(${name}(`)).sort();
  const faults = used(["at", "fail", "failAt"]);
  const members = used(["noOthers", "others", "own"]);
  const formats = used(Object.values(FORMAT_CHECKS));
  return [
    `import { ${[...faults, "type Faults"].join(", ")} } from "../faults.ts";`,
    ...(formats.length > 0 ? [`import { ${formats.join(", ")} } from "../formats.ts";`] : []),
    ...(members.length > 0 ? [`import { ${members.join(", ")} } from "../members.ts";`] : []),
  ];
}
