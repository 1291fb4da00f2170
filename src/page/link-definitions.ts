import type { Block, Definition } from '../markdown/blocks.js';

/** The destinations of a page's link reference definitions by label, those in lists and block quotes too. */
export function linkDefinitions(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const definitions = new Map<string, string>();
  const visit = (block: Block): void => {
    if (block.type === 'definition') addDefinition(definitions, block);
    else if (block.type === 'blockQuote') block.children.forEach(visit);
    else if (block.type === 'list') for (const item of block.items) item.children.forEach(visit);
  };
  blocks.forEach(visit);
  return definitions;
}

/** The first definition of a label counts (CommonMark 0.31.2 §4.7). */
function addDefinition(definitions: Map<string, string>, { label, url }: Definition): void {
  if (!definitions.has(label)) definitions.set(label, url);
}
