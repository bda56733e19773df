import ts from "typescript";

/** The exported types of one file: their text, and what stands for them in the checker. */
export interface Declared {
  /** Without comments. */
  readonly text: string;
  readonly comments: string;
  /** Every key below it, as dotted paths. */
  readonly keys: ReadonlySet<string>;
  readonly type: ts.Type;
}

export interface Declarations {
  /** What is declared at a path, for example `["components", "schemas", "Thing"]`; `undefined` without such a key. */
  find(path: readonly string[]): Declared | undefined;
  /** The keys below a path. */
  keysAt(path: readonly string[]): string[];
}

export interface DeclarationPair {
  readonly before: Declarations;
  readonly after: Declarations;
  /** Whether a value of the one type can stand where the other is expected. */
  isAssignable(source: ts.Type, target: ts.Type): boolean;
}

const OPTIONS: ts.CompilerOptions = { strict: true, noEmit: true, lib: ["lib.es5.d.ts"], types: [] };
const host = ts.createCompilerHost(OPTIONS);
const libraries = new Map<string, ts.SourceFile | undefined>();

/**
 * Declarations of two versions in one program, so that their types can be held against each other.
 *
 * API Extractor reports names and signatures as text and leaves to a person whether one may replace the other. The
 * compiler's own notion of assignability answers that, and TypeScript 5 still has it as an API.
 */
export function loadDeclarations(before: string, after: string): DeclarationPair {
  const files = new Map([
    ["before.ts", ts.createSourceFile("before.ts", before, ts.ScriptTarget.ESNext, true)],
    ["after.ts", ts.createSourceFile("after.ts", after, ts.ScriptTarget.ESNext, true)],
  ]);
  const program = ts.createProgram([...files.keys()], OPTIONS, {
    ...host,
    fileExists: (name) => files.has(name) || host.fileExists(name),
    getSourceFile: (name, version) => files.get(name) ?? library(name, version),
  });
  const checker = program.getTypeChecker();
  const declarationsOf = (name: string): Declarations => {
    const file = program.getSourceFile(name);
    if (file === undefined) throw new Error(`${name} is not in the program.`);
    return declarationsIn(file, checker);
  };
  return {
    before: declarationsOf("before.ts"),
    after: declarationsOf("after.ts"),
    isAssignable: (source, target) => checker.isTypeAssignableTo(source, target),
  };
}

function library(name: string, version: ts.ScriptTarget | ts.CreateSourceFileOptions): ts.SourceFile | undefined {
  if (!libraries.has(name)) libraries.set(name, host.getSourceFile(name, version));
  return libraries.get(name);
}

function declarationsIn(file: ts.SourceFile, checker: ts.TypeChecker): Declarations {
  const nodeAt = (path: readonly string[]): ts.Node | undefined =>
    path.reduce<ts.Node | undefined>((node, key) => node && membersOf(node).find((m) => nameOf(m) === key), file);
  return {
    keysAt: (path) => {
      const node = nodeAt(path);
      return node === undefined ? [] : membersOf(node).map(nameOf);
    },
    find: (path) => {
      const node = nodeAt(path);
      if (node === undefined) return undefined;
      return { ...textOf(node, file), keys: new Set(keysBelow(node, "")), type: checker.getTypeAtLocation(node) };
    },
  };
}

function membersOf(node: ts.Node): readonly ts.NamedDeclaration[] {
  if (ts.isSourceFile(node)) {
    return node.statements.filter((each) => ts.isInterfaceDeclaration(each) || ts.isTypeAliasDeclaration(each));
  }
  if (ts.isInterfaceDeclaration(node)) return node.members;
  if (ts.isPropertySignature(node) && node.type && ts.isTypeLiteralNode(node.type)) return node.type.members;
  return [];
}

function nameOf(node: ts.NamedDeclaration): string {
  const { name } = node;
  if (name === undefined) return "";
  return ts.isStringLiteral(name) || ts.isNumericLiteral(name) || ts.isIdentifier(name) ? name.text : name.getText();
}

/** Inside unions, lists and intersections too: a key that one branch has counts. */
function keysBelow(node: ts.Node, prefix: string): string[] {
  const keys: string[] = [];
  ts.forEachChild(node, (child) => {
    const path = ts.isPropertySignature(child) ? `${prefix}${prefix && "."}${nameOf(child)}` : prefix;
    if (path !== prefix) keys.push(path);
    keys.push(...keysBelow(child, path));
  });
  return keys;
}

function textOf(node: ts.Node, file: ts.SourceFile): { readonly text: string; readonly comments: string } {
  const printer = ts.createPrinter({ removeComments: true });
  return { text: printer.printNode(ts.EmitHint.Unspecified, node, file), comments: node.getFullText(file) };
}
