/** The accessibility tree of a page, as a screen reader is given it. */
import type { Page } from 'playwright-core';

export interface TreeNode {
  /** How many of the tree it is inside of. */
  readonly depth: number;
  readonly role: string;
  readonly name: string;
  /** Level of a heading, `polite` of a live region, whether it can have the focus. */
  readonly properties: Readonly<Record<string, unknown>>;
}

/** All that is not ignored, in the order of reading. */
export async function treeOf(page: Page): Promise<readonly TreeNode[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const ordered: TreeNode[] = [];
    const visit = (id: string, depth: number): void => {
      const node = byId.get(id);
      if (node === undefined) return;
      const properties = Object.fromEntries(
        (node.properties ?? []).map(({ name, value }) => [name, value.value]),
      );
      if (!node.ignored)
        ordered.push({
          depth,
          role: String(node.role?.value ?? ''),
          name: String(node.name?.value ?? '').trim(),
          properties,
        });
      for (const child of node.childIds ?? []) visit(child, node.ignored ? depth : depth + 1);
    };
    const [root] = nodes;
    if (root !== undefined) visit(root.nodeId, 0);
    return ordered;
  } finally {
    await session.detach();
  }
}

/** What is inside of the node at a place. */
export function inside(tree: readonly TreeNode[], place: number): readonly TreeNode[] {
  const depth = tree[place]?.depth ?? 0;
  const rest = tree.slice(place + 1);
  const end = rest.findIndex((one) => one.depth <= depth);
  return end < 0 ? rest : rest.slice(0, end);
}

/** All that is read out of the nodes with a role, in the order of reading; without what is silent. */
export function spokenBy(tree: readonly TreeNode[], role: string): readonly string[] {
  return tree.flatMap((one, place) => {
    if (one.role !== role) return [];
    const texts = inside(tree, place).filter((each) => each.role === 'StaticText');
    return texts.length === 0 ? [] : [texts.map(({ name }) => name).join('')];
  });
}

/** Roles that say nothing of what a control does. */
const MUTE = ['', 'generic', 'none', 'unknown'];
/** Parts of which a listener must be told what they are about. */
const NAMED = [
  'img',
  'image',
  'group',
  'radiogroup',
  'tabpanel',
  'tablist',
  'navigation',
  'Iframe',
];

const HEADERS = ['columnheader', 'rowheader'];

/**
 * What a listener would stumble over: a control without name or role, two buttons of one name, a
 * heading that skips a level, a table of which no cell is a header.
 *
 * @param first level of the first heading
 */
export function treeFaults(tree: readonly TreeNode[], first: number): readonly string[] {
  const faults: string[] = [];
  let level = first - 1;
  const buttons = tree.filter(({ role }) => role === 'button').map(({ name }) => name);
  for (const name of new Set(buttons.filter((one, at) => buttons.indexOf(one) !== at)))
    faults.push(`two buttons: ${name}`);
  for (const [place, { role, name, properties }] of tree.entries()) {
    // What folds away is a group, named by the words that unfold it.
    if (role === 'group' && tree[place + 1]?.role === 'DisclosureTriangle') continue;
    const focusable = properties['focusable'] === true && role !== 'RootWebArea';
    if (focusable && MUTE.includes(role)) faults.push(`no role: ${name}`);
    if ((focusable || NAMED.includes(role)) && name === '' && role !== 'main')
      faults.push(`no name: ${role}`);
    if (role === 'LayoutTable') faults.push('a table without headers');
    if (role === 'table' && !inside(tree, place).some((one) => HEADERS.includes(one.role)))
      faults.push('a table without headers');
    if (role !== 'heading') continue;
    const own = Number(properties['level']);
    if (name === '') faults.push('an empty heading');
    if (own > level + 1) faults.push(`level ${own} after ${level}: ${name}`);
    level = own;
  }
  if (!tree.some(({ role }) => role === 'heading')) faults.push('no heading');
  return faults;
}
