import {
  fileModePattern,
  groupPattern,
  namePartPattern,
  optionalNamePartPattern,
} from '../names/name-patterns.ts';
import { string } from './kinds.ts';

// Patterns for editors. When a mapping is parsed, these fields are checked after the vars in them were replaced, and each
// mistake is reported at its character. The patterns use no syntax that only JavaScript has.

const orWithVars = (pattern: string) => `^(?:${pattern}|[\\s\\S]*\\$\\{[\\s\\S]*)$`;

const key = '(?:#[\\s\\S]+)?';
// A var can stand for any part of what follows the scheme, or for the scheme.
const referenceWithVars = '(?:(?:ssm|secretsmanager|arn):[^#]*|[a-z]*)\\$\\{[\\s\\S]*';
const references = [
  `ssm:[A-Za-z0-9_./-]+(?::[A-Za-z0-9_.-]+)?${key}`,
  `secretsmanager:[A-Za-z0-9/_+=.@!-]+(?::[^#]*)?${key}`,
  `arn:aws[a-z-]*:(?:ssm:[a-z0-9-]+:(?:[0-9]{12})?:parameter/|secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:)[^#]+${key}`,
  referenceWithVars,
];
const includeReferences = [
  'ssm:/(?:[A-Za-z0-9_.-]+/)*',
  'ssm:/?(?:[A-Za-z0-9_.-]+/)*[A-Za-z0-9_.-]+(?::[A-Za-z0-9_.-]+)?',
  'secretsmanager:[A-Za-z0-9/_+=.@!-]+(?:::[^#]*)?',
  'arn:aws[a-z-]*:ssm:[a-z0-9-]+:(?:[0-9]{12})?:parameter/[^#]*[^/#]',
  'arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:[^:#]+(?:::[^#]*)?',
  referenceWithVars,
];
const placeholder = '\\$\\{[A-Za-z_][A-Za-z0-9_]*(?:\\|(?:url|base64|base64url|json)){0,8}\\}';

const matching = (pattern: string) => string({ pattern });

export const reference = matching(`^(?:${references.join('|')})$`);
export const includeReference = matching(`^(?:${includeReferences.join('|')})$`);
export const template = matching(`^(?:[^$]|\\$\\$|\\$(?![{$])|${placeholder})*$`);
export const region = matching(orWithVars('[a-z]{2,}(?:-[a-z]+)+-[0-9]{1,2}'));
export const account = matching(orWithVars('[0-9]{12}'));
export const roleArn = matching(orWithVars('arn:aws[a-z-]*:iam::[0-9]{12}:role/.+'));
export const relativePath = matching('^(?![/\\\\]|[A-Za-z][A-Za-z0-9+.-]*:)(?![\\s\\S]*\\$\\{)[^\\0]+$');
export const notReference = matching('^(?!(?:ssm|secretsmanager):)');
export const stagingLabel = matching('^[A-Za-z0-9/_+=.@-]{1,256}$');
export const referenceVersion = matching('^(?:[1-9][0-9]*|[A-Za-z0-9-]{32,64})$');
export const label = matching('^[A-Za-z_.-][A-Za-z0-9_.-]{0,99}$');
export const group = matching(groupPattern.source);
export const fileMode = matching(fileModePattern.source);
export const somePartOfName = matching(namePartPattern.source);
export const partOfName = matching(optionalNamePartPattern.source);
