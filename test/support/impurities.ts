import ts from 'typescript';

/** The names by which a file reaches the world around it without importing anything. */
const WORLD = new Set([
  'Buffer',
  'console',
  'crypto',
  'fetch',
  'globalThis',
  'performance',
  'process',
  'require',
  'setImmediate',
  'setInterval',
  'setTimeout',
]);

/** Where a TypeScript source leaves the functional core without an import: `line: what`. */
export function impurities(source: string): string[] {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isImpure(node)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${line + 1}: ${node.getText()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function isImpure(node: ts.Node): boolean {
  if (ts.isIdentifier(node)) return WORLD.has(node.text) && !isNameOfSomething(node);
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0;
  if (ts.isCallExpression(node)) return ['Date', 'Date.now', 'Math.random'].includes(node.expression.getText());
  if (ts.isMetaProperty(node)) return node.getText() === 'import.meta';
  return false;
}

/** Whether an identifier names a property, a parameter or the like, rather than the global of that name. */
function isNameOfSomething(node: ts.Identifier): boolean {
  const { parent } = node;
  return 'name' in parent && parent.name === node && !ts.isShorthandPropertyAssignment(parent);
}
