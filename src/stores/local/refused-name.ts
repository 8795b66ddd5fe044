import type { MessageWithHint } from '../../failure.ts';
import { parseReference } from '../../mapping/reference/parse-reference.ts';
import { printReference } from '../../mapping/reference/print-reference.ts';
import type { StandIn } from '../../store/store.ts';

/** The reason why a name in a stand-in file can never be looked up, as the part of the message after the name. */
export function refusedName(under: StandIn['under'], name: string): MessageWithHint | undefined {
  const prefix = `${under}:`;
  const scheme = /^(?:ssm|secretsmanager):(?=[^:])/.exec(name)?.[0];
  if (scheme !== undefined) {
    const message = `must be a name, without ${scheme} in front`;
    return { message, hint: `Write the name alone, under ${scheme} in this file.` };
  }
  if (name.startsWith('arn:')) {
    const hint = 'Write only the name from the ARN, without the region, the account and the random suffix.';
    return { message: 'is an ARN, and values are looked up by name', hint };
  }
  const parsed = parseReference(prefix + name);
  if (!parsed.ok) {
    return {
      message: `is not the name of a ${kinds[under]}: ${parsed.problem.message}`,
      hint: parsed.problem.hint,
    };
  }
  const { key, ...whole } = parsed.reference;
  const plain = printReference(whole).slice(prefix.length);
  if (key !== undefined) {
    const hint =
      under === 'ssm'
        ? `Write ${plain}: '{"KEY": "…"}', with the whole JSON as its value.`
        : `Write ${plain}: { KEY: "…" }, with the key in its value.`;
    return { message: 'has a key of the JSON in its name', hint };
  }
  return plain === name ? undefined : { message: 'is never looked up', hint: `Write ${plain}.` };
}

const kinds = { ssm: 'parameter', secretsmanager: 'secret' } as const;
