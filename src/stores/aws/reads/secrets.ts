import {
  type APIErrorType,
  BatchGetSecretValueCommand,
  type BatchGetSecretValueResponse,
  GetSecretValueCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { type Answer, type Answers, refKey, type Secret, type SecretRef } from '../../../store/store.ts';
import { classifyItem } from '../requests/classify-error.ts';
import { badResponse, failedAnswer, isAboutOneOfMany } from '../requests/failed-request.ts';
import { type SendContext, type Sent, sendRequest } from '../requests/send-request.ts';
import { isExactly, isRequestedSecret, type SecretEntry, singleAnswer, toSecret } from './match-answers.ts';
import { planSecretRequests } from './plan-requests.ts';

export type SecretsManagerClients = (region: string) => Pick<SecretsManagerClient, 'send'>;

/**
 * Reads current versions in batches of twenty, and each other version by itself. If the batch action is denied, which takes
 * a permission of its own, each secret is read by itself, and `onFallback` is called once.
 */
export async function readSecrets(
  refs: readonly SecretRef[],
  clients: SecretsManagerClients,
  context: SendContext,
  onFallback: () => void,
): Promise<Answers<Secret>> {
  const answers = new Map<string, Answer<Secret>>();
  let fellBack = false;

  const readOne = async (region: string, ref: SecretRef): Promise<void> => {
    const { id, stage, version } = ref;
    const input = {
      SecretId: id,
      ...(stage && { VersionStage: stage }),
      ...(version && { VersionId: version }),
    };
    const sent = await sendRequest(
      (abortSignal) => clients(region).send(new GetSecretValueCommand(input), { abortSignal }),
      context,
    );
    answers.set(refKey(ref), sent.ok ? answerFrom(ref, sent.output) : failedAnswer(sent));
  };

  const readBatch = async (region: string, asked: readonly SecretRef[]): Promise<void> => {
    const pages = await readPages(asked, clients(region), context);
    if (pages.ok) {
      const page = mergePages(pages.output);
      for (const ref of asked) answers.set(refKey(ref), matchSecret(ref, page));
    } else if (isAboutOneOfMany(pages.error)) {
      const { kind } = pages.error;
      if (!fellBack && kind.status === 'failed' && kind.code === 'ACCESS_DENIED') {
        onFallback();
        fellBack = true;
      }
      await Promise.all(asked.map((ref) => readOne(region, ref)));
    } else {
      for (const ref of asked) answers.set(refKey(ref), failedAnswer(pages));
    }
  };

  await Promise.all(
    planSecretRequests(refs).map(({ region, refs: asked }) => {
      const [first] = asked;
      return first && asked.length === 1 ? readOne(region, first) : readBatch(region, asked);
    }),
  );
  return answers;
}

type Page = Pick<BatchGetSecretValueResponse, 'SecretValues' | 'Errors'>;

/** All pages of one batch. A repeated token, which would mean an endless loop, makes the response a bad one. */
async function readPages(
  asked: readonly SecretRef[],
  client: ReturnType<SecretsManagerClients>,
  context: SendContext,
): Promise<Sent<readonly Page[]>> {
  const pages: Page[] = [];
  const tokens = new Set<string>();
  let token: string | undefined;
  do {
    const input = { SecretIdList: asked.map(({ id }) => id), ...(token && { NextToken: token }) };
    const sent = await sendRequest(
      (abortSignal) => client.send(new BatchGetSecretValueCommand(input), { abortSignal }),
      context,
    );
    if (!sent.ok) return sent;
    pages.push(sent.output);
    token = typeof sent.output.NextToken === 'string' ? sent.output.NextToken : undefined;
    if (token && tokens.has(token)) return { ok: true, output: [] };
    if (token) tokens.add(token);
  } while (token);
  return { ok: true, output: pages };
}

/** Merges all pages into one. */
function mergePages(pages: readonly Page[]): {
  readonly values: readonly SecretEntry[];
  readonly errors: readonly APIErrorType[];
} {
  return {
    values: pages.flatMap(({ SecretValues }) => (Array.isArray(SecretValues) ? SecretValues : [])),
    errors: pages.flatMap(({ Errors }) => (Array.isArray(Errors) ? Errors : [])),
  };
}

function matchSecret(ref: SecretRef, { values, errors }: ReturnType<typeof mergePages>): Answer<Secret> {
  const found = values.filter((entry) => entry && isRequestedSecret(ref, entry));
  const error = errors.find((one) => one?.SecretId === ref.id);
  // The value may belong to another reference, whose name this ARN only resembles.
  if (error && !found.some((entry) => isExactly(ref, entry)))
    return failedAnswer({ error: classifyItem(error.ErrorCode, error.Message), attempts: 1 });
  return error ? badResponse : singleAnswer(found.map(toSecret));
}

function answerFrom(ref: SecretRef, entry: SecretEntry): Answer<Secret> {
  const value = isRequestedSecret(ref, entry) ? toSecret(entry) : undefined;
  return value ? { status: 'found', value } : badResponse;
}
