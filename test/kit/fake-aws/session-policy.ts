/** What a session may do: the policy with which it was created. */
export interface SessionPolicy {
  allows(action: string, resource: string): boolean;
}

interface Statement {
  readonly Effect?: string;
  readonly Action?: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly Condition?: { readonly StringEquals?: { readonly 'kms:ViaService'?: string | readonly string[] } };
}

/**
 * Parses what session policies use of a policy document: Allow and Deny statements, `*` and `?` in actions and
 * resources; `kms:ViaService` is met by the service in `resource` (`via:ssm.eu-west-1.amazonaws.com`).
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function sessionPolicy(text: string): SessionPolicy {
  const { Statement: statements } = JSON.parse(text) as { Statement: readonly Statement[] };
  const some = (effect: string, action: string, resource: string) =>
    statements.some(
      ({ Effect, Action = [], Resource = [], Condition }) =>
        Effect === effect &&
        list(Action).some((pattern) => matches(pattern, action)) &&
        (resource.startsWith('via:')
          ? list(Condition?.StringEquals?.['kms:ViaService'] ?? []).includes(resource.slice(4))
          : list(Resource).some((pattern) => matches(pattern, resource))),
    );
  return {
    allows: (action, resource) => some('Allow', action, resource) && !some('Deny', action, resource),
  };
}

function list(one: string | readonly string[]): readonly string[] {
  return typeof one === 'string' ? [one] : one;
}

function matches(pattern: string, text: string): boolean {
  const escaped = pattern.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's').test(text);
}
