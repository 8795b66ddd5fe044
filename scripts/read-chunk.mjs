import { parse } from 'acorn';

/**
 * Takes a file of ncc's output apart, and replaces the numbers of modules and chunks by names.
 *
 * @returns `modules`: name → source of the function; `rest`: the file with `MODULE_TABLE` instead of them.
 */
export function readChunk(source, { chunkOf, moduleOf }) {
  const program = parse(source, { ecmaVersion: 'latest', sourceType: 'script', allowHashBang: true });
  const edits = [];
  let table;
  visit(program, (node) => {
    if (!table && isModuleTable(node)) table = node;
    const number = idOf(node);
    if (number)
      edits.push({
        ...number.node,
        text: JSON.stringify(number.isChunk ? chunkOf(number.node.value) : moduleOf(number.node.value)),
      });
  });
  // Code that is strict because of its file's first line stays strict next to the modules of other files.
  const isStrict = program.body[0]?.directive === 'use strict';
  const modules = new Map();
  for (const { key, value } of table?.properties ?? []) {
    const body = { start: value.body.start + 1, end: value.body.start + 1, text: '"use strict";' };
    modules.set(moduleOf(key.value), edited(source, value, isStrict ? [body, ...edits] : edits));
  }
  const outside = edits.filter(({ start, end }) => !table || end < table.start || start > table.end);
  const all = table ? [...outside, { start: table.start, end: table.end, text: 'MODULE_TABLE' }] : outside;
  return { modules, rest: edited(source, { start: 0, end: source.length }, all) };
}

/** The literal in `require(1)`, `require.bind(require, 1)` and `require.e(1)`, where `require` is the bundler's. */
function idOf({ type, callee, arguments: args }) {
  if (type !== 'CallExpression') return undefined;
  const isRequire = ({ type, name }) => type === 'Identifier' && /^__(webpack|nccwpck)_require__$/.test(name);
  const isNumber = (node) => typeof node?.value === 'number';
  const literal = (node, isChunk = false) => (isNumber(node) ? { node, isChunk } : undefined);
  if (isRequire(callee)) return literal(args[0]);
  if (callee.type !== 'MemberExpression') return undefined;
  if (callee.property.name === 'bind' && args[0] && isRequire(args[0])) return literal(args[1]);
  if (isRequire(callee.object) && callee.property.name === 'e') return literal(args[0], true);
  return undefined;
}

/** An object whose keys are numbers and whose values are functions. */
function isModuleTable({ type, properties }) {
  return (
    type === 'ObjectExpression' &&
    properties.length > 0 &&
    properties.every(
      ({ key, method, value }) =>
        typeof key?.value === 'number' && !method && /^(Arrow)?FunctionExpression$/.test(value.type),
    )
  );
}

function visit(node, see) {
  if (!node || typeof node !== 'object') return;
  if (Array.isArray(node)) for (const item of node) visit(item, see);
  else {
    if (typeof node.type === 'string') see(node);
    for (const child of Object.values(node)) visit(child, see);
  }
}

function edited(source, { start, end }, edits) {
  const inside = edits.filter((edit) => edit.start >= start && edit.end <= end);
  let text = '';
  let done = start;
  for (const edit of inside.sort((a, b) => a.start - b.start)) {
    text += source.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return text + source.slice(done, end);
}
