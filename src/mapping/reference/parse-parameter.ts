import type { Home, ParameterReference } from './reference.ts';
import {
  checkCharacters,
  checkPathName,
  type ReferencePart,
  reject,
  rejectExtraField,
} from './reference-part.ts';

/**
 * Makes the reference to a parameter.
 *
 * @param name what AWS is asked for: the name, or the ARN without its selector.
 * @param tail the fields after the name: at most a version or label.
 * @throws {InvalidReference} if the tail is not valid.
 */
export function parseParameter(
  name: string,
  [selector, extra]: readonly ReferencePart[],
  key: ReferencePart | undefined,
  home?: Home,
): ParameterReference {
  if (extra) rejectExtraField(extra, 'a parameter takes one version or label');
  if (selector) checkSelector(selector);
  return {
    store: 'ssm',
    name,
    ...(home && { home }),
    ...(selector && { selector: selector.text }),
    ...(key && { key: key.text }),
  };
}

/** @throws {InvalidReference} */
export function checkParameterName(name: ReferencePart): void {
  const pathHint =
    'Name one parameter; to read all parameters below a path, write ssm:/path/ under `include`.';
  checkPathName(name, {
    label: 'a parameter name',
    forbidden: /[^A-Za-z0-9_.\-/]/,
    allowed: 'letters, digits, and _ . - /',
    wildcardHint: pathHint,
  });
  checkCharacters(name, /\/$/, 'a parameter name cannot end with /', pathHint);
  if (name.text.includes('/') && !name.text.startsWith('/'))
    reject(name, 'a parameter name with a path must start with /', 'Write ssm:/path/to/name.');
  if (/^\/aws\/reference\//i.test(name.text))
    reject(name, 'secrets cannot be read through Parameter Store', 'Write secretsmanager:NAME.');
}

/** @see https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-labels.html */
function checkSelector(selector: ReferencePart): void {
  const { text } = selector;
  if (text === '') reject(selector, 'the version or label after : is missing', 'Write it, or remove the :.');
  if (/^\d+$/.test(text)) {
    if (text.startsWith('0'))
      reject(
        selector,
        'a version cannot start with 0',
        'Write it without leading zeros; the first version is 1.',
      );
    return;
  }
  const message = 'a label cannot contain this character';
  checkCharacters(selector, /[^A-Za-z0-9_.-]/, message, 'Use letters, digits, and _ . -.');
  if (/^(\d|aws|ssm)/i.test(text) || text.length > 100) {
    const hint = 'Use up to 100 characters, and do not start with a digit, aws, or ssm.';
    reject(selector, 'the label is not valid', hint);
  }
}

/**
 * Whether AWS publishes this parameter, or the parameters below this path, for everyone. Their ARNs have no account.
 *
 * @param name starts with `/`.
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-public-parameters.html
 */
export function isPublicParameter(name: string): boolean {
  return name === '/aws/service' || name.startsWith('/aws/service/');
}
