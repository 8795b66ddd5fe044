/**
 * The suffix that AWS appends to the name of a secret in its ARN: a hyphen and six random characters.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot.html#ARN_secretnamehyphen
 */
export const secretSuffix = /-[A-Za-z0-9]{6}$/;

/** Whether AWS treats this as the whole ARN of a secret, with its suffix. */
export function isWholeSecretArn(id: string): boolean {
  return id.startsWith('arn:') && secretSuffix.test(id);
}
