import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export const root = path.resolve(__dirname, '../..');

/** Files in the repository: tracked and new, not ignored. */
export const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
})
  .split('\n')
  .filter((file) => file !== '' && fs.statSync(path.join(root, file), { throwIfNoEntry: false })?.isFile());

export const isSpec = (file: string): boolean =>
  /\.(spec|e2e-spec|testhulp)\.tsx?$/.test(file) || file.startsWith('test/');

export interface ImportedModule {
  from: string;
  typeOnly: boolean;
}
export interface FoundFunction {
  name: string;
  lines: number;
  named: boolean;
}
export interface Source {
  file: string;
  lines: number;
  imports: ImportedModule[];
  functions: FoundFunction[];
  constructors: { name: string; parameters: number }[];
  /** What a pure function may not do, each as text. */
  impure: string[];
}

function scriptKind(file: string): ts.ScriptKind {
  if (file.endsWith('.tsx')) return ts.ScriptKind.TSX;
  return file.endsWith('.ts') ? ts.ScriptKind.TS : ts.ScriptKind.JS;
}

function importOf(node: ts.Node): ImportedModule | undefined {
  const text = (n: ts.Node | undefined): string | undefined => (n && ts.isStringLiteralLike(n) ? n.text : undefined);
  if (ts.isImportDeclaration(node)) {
    const from = text(node.moduleSpecifier);
    return from === undefined ? undefined : { from, typeOnly: node.importClause?.isTypeOnly === true };
  }
  if (ts.isExportDeclaration(node)) {
    const from = text(node.moduleSpecifier);
    return from === undefined ? undefined : { from, typeOnly: node.isTypeOnly };
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const from = text(node.arguments[0]);
    return from === undefined ? undefined : { from, typeOnly: false };
  }
  return undefined;
}

function nameOf(node: ts.FunctionLikeDeclaration): string | undefined {
  if (ts.isConstructorDeclaration(node)) return `${(node.parent as ts.ClassDeclaration).name?.text ?? ''}.constructor`;
  if (node.name) return node.name.getText();
  const { parent } = node;
  if (ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent) || ts.isPropertyAssignment(parent)) {
    return parent.name.getText();
  }
  return undefined;
}

const GLOBALS = new Set([
  'process',
  'console',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'performance',
  'require',
]);
function impurity(node: ts.Node): string | undefined {
  if (ts.isAwaitExpression(node)) return 'await';
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) return 'new Date()';
  if (ts.isPropertyAccessExpression(node)) {
    const text = node.getText();
    if (text === 'Date.now' || text === 'Math.random') return text;
    if (ts.isIdentifier(node.expression) && GLOBALS.has(node.expression.text)) return text;
  }
  if (ts.isCallExpression(node) && node.expression.getText() === 'vandaag') return 'vandaag()';
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && GLOBALS.has(node.expression.text)) {
    return `${node.expression.text}()`;
  }
  return undefined;
}

export function readSource(file: string): Source {
  const text = fs.readFileSync(path.join(root, file), 'utf8');
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true, scriptKind(file));
  const lineOf = (position: number): number => tree.getLineAndCharacterOfPosition(position).line;
  const source: Source = {
    file,
    lines: lineOf(tree.end) + 1,
    imports: [],
    functions: [],
    constructors: [],
    impure: [],
  };
  const visit = (node: ts.Node): void => {
    const imported = importOf(node);
    if (imported) source.imports.push(imported);
    const stain = impurity(node);
    if (stain) source.impure.push(`${stain} (line ${lineOf(node.getStart()) + 1})`);
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const name = nameOf(node);
      const lines = lineOf(node.end) - lineOf(node.getStart()) + 1;
      source.functions.push({ name: name ?? `line ${lineOf(node.getStart()) + 1}`, lines, named: name !== undefined });
      if (ts.isConstructorDeclaration(node)) {
        source.constructors.push({ name: name ?? '', parameters: node.parameters.length });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return source;
}

/** All code that ships or builds; declarations carry no functions and are left out. */
export const sources = files
  .filter((file) => /^(apps|libs|schema|test)\/.*\.(ts|tsx|mjs|cjs)$/.test(file) && !file.endsWith('.d.ts'))
  .map(readSource);
