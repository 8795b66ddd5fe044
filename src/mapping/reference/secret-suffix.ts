/**
 * What AWS appends to the name of a secret in its ARN, a hyphen and six random characters, and what it takes for them.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot.html#ARN_secretnamehyphen
 */
export const secretSuffix = /-[A-Za-z0-9]{6}$/;

/** Whether AWS takes this for the whole ARN of a secret. */
export function isWholeSecretArn(id: string): boolean {
  return id.startsWith('arn:') && secretSuffix.test(id);
}
