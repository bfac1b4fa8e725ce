/** What a tree of Markdown is made of, as far as it is touched here. */
type Node = {
  type: string;
  value?: string;
  url?: string;
  title?: string | null;
  children?: Node[];
};

const mark = /\[(\d{1,2}(?:\s*,\s*\d{1,2})*)\]/g;
export const citeAddress = '#cite-';

/** Turns `[2]` in the text of a tree into a link to the second source; code and links stay as they are. */
export function citeMarks() {
  return (tree: Node) => walk(tree);
}

function walk(node: Node) {
  if (!node.children || node.type === 'link') return;
  node.children = node.children.flatMap((child) => {
    if (child.type === 'text' && child.value) return cut(child.value);
    walk(child);
    return [child];
  });
}

function cut(value: string): Node[] {
  const nodes: Node[] = [];
  let at = 0;
  for (const match of value.matchAll(mark)) {
    // the mark stands close to its word
    const before = value.slice(at, match.index).replace(/ $/, '');
    if (before) nodes.push({ type: 'text', value: before });
    for (const n of (match[1] ?? '').split(',')) nodes.push(link(n.trim()));
    at = match.index + match[0].length;
  }
  if (at < value.length) nodes.push({ type: 'text', value: value.slice(at) });
  return nodes;
}

const link = (n: string): Node => ({
  type: 'link',
  url: `${citeAddress}${n}`,
  title: null,
  children: [{ type: 'text', value: n }],
});
