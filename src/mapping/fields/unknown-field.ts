import type { Problem } from '../../failure.ts';
import { shorten } from '../../text/shorten.ts';
import { shownWord } from '../../text/shown-word.ts';
import { didYouMean, suggest } from '../../text/suggest.ts';
import { joinWithOr } from '../../text/words.ts';
import { looksLikeReferenceOrArn } from '../reference/looks-like-reference.ts';
import type { Node } from '../yaml/nodes.ts';
import type { Path, YamlDocument } from '../yaml/yaml-document.ts';
import { adviceFor } from './field-advice.ts';
import type { MapName } from './kinds.ts';
import { mappingFields } from './mapping-fields.ts';

const colonHint = 'Write name: value, with a space after the colon.';

/** What to write instead of a field that the map at this path does not take. */
export function unknownField(key: string, map: MapName, path: Path, document: YamlDocument): Problem {
  const fields = Object.keys(mappingFields[map]);
  const node = document.get([...path, key]);
  // If a colon is missing, a value may stand where a field should be.
  const isField = node !== undefined || suggest(key, fields) !== undefined;
  const place = document.placeOfKey(path, key);
  if (map === 'top' && isVariable(key, node, fields)) {
    const message = `"${shorten(key)}" is not indented, so it does not belong to env:`;
    return { code: 'UNKNOWN_FIELD', message, hint: 'Indent it by two spaces.', place };
  }
  const advice = fields.includes(key.toLowerCase()) ? undefined : adviceFor(key, map);
  const shown = advice !== undefined ? key : isField ? shownWord(key, fields, 'field') : undefined;
  const hint = isField ? didYouMean(key, fields, `Use ${joinWithOr(fields)}.`) : colonHint;
  return {
    code: 'UNKNOWN_FIELD',
    message: shown === undefined ? 'there is no such field here' : `there is no field "${shown}" here`,
    hint: advice ?? hint,
    place,
  };
}

/** A variable at the top of the file. */
function isVariable(key: string, node: Node | undefined, fields: readonly string[]): boolean {
  if (node === undefined || fields.includes(key.toLowerCase())) return false;
  const isReference = node.kind === 'text' && looksLikeReferenceOrArn(node.value);
  return isReference || /^[A-Z_][A-Z0-9_]*$/.test(key);
}
