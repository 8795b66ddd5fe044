import { parse } from 'acorn';

/**
 * Puts parentheses around the module functions of a bundle: a function that stands in parentheses is compiled at once.
 * V8 would otherwise parse each twice, once to skip it and once when it is required, and nearly all of them are.
 *
 * @see https://v8.dev/blog/preparser#pife
 */
export function eagerModules(source) {
  const functions = [];
  collect(parse(source, { ecmaVersion: 'latest', sourceType: 'script', allowHashBang: true }), functions);
  let eager = '';
  let done = 0;
  for (const { start, end } of functions.sort((a, b) => a.start - b.start)) {
    eager += `${source.slice(done, start)}(${source.slice(start, end)})`;
    done = end;
  }
  return eager + source.slice(done);
}

/** The values of every object whose keys are numbers and whose values are functions: webpack's module tables. */
function collect(node, functions) {
  if (!node || typeof node !== 'object') return;
  if (Array.isArray(node)) for (const item of node) collect(item, functions);
  else if (isModuleTable(node)) functions.push(...node.properties.map(({ value }) => value));
  else for (const child of Object.values(node)) collect(child, functions);
}

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
