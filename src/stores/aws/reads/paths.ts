import { GetParametersByPathCommand, type GetParametersByPathResult } from '@aws-sdk/client-ssm';
import {
  type Answer,
  type Answers,
  type ParameterBelow,
  type PathRef,
  refKey,
} from '../../../store/store.ts';
import { badResponse, failedAnswer } from '../requests/failed-request.ts';
import { type SendContext, sendRequest } from '../requests/send-request.ts';
import { readParameter } from './match-answers.ts';
import { oneAnswer } from './one-answer.ts';
import type { SsmClients } from './parameters.ts';

/** @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParametersByPath.html */
const parametersPerPage = 10;
/** More below one path are no configuration of a job; each page is one request after the other. */
const mostParameters = 5000;

/** Reads all that is below each path, page after page; pages may be short or empty. */
export async function readPaths(
  refs: readonly PathRef[],
  clients: SsmClients,
  context: SendContext,
): Promise<Answers<readonly ParameterBelow[]>> {
  const answers = await Promise.all(
    refs.map(async (ref) => [refKey(ref), await readPath(ref, clients, context)] as const),
  );
  return new Map(answers);
}

async function readPath(
  { path, recursive, region = '' }: PathRef,
  clients: SsmClients,
  context: SendContext,
): Promise<Answer<readonly ParameterBelow[]>> {
  // As the session policy names it: AWS compares the path of the request as it stands.
  const asked = path === '/' ? path : path.slice(0, -1);
  const found = new Map<string, ParameterBelow>();
  const tokens = new Set<string>();
  let token: string | undefined;
  do {
    const input = {
      Path: asked,
      Recursive: recursive,
      WithDecryption: true,
      MaxResults: parametersPerPage,
      ...(token && { NextToken: token }),
    };
    const sent = await sendRequest(
      (abortSignal) => clients(region).send(new GetParametersByPathCommand(input), { abortSignal }),
      context,
    );
    if (!sent.ok) {
      const answer = failedAnswer(sent);
      return answer.status === 'failed' && answer.code === 'ACCESS_DENIED'
        ? { ...answer, hint: deniedHint(asked) }
        : answer;
    }
    const page = parametersOf(sent.output, path, recursive);
    const next: unknown = sent.output.NextToken ?? undefined;
    if (!page || (next !== undefined && typeof next !== 'string')) return badResponse;
    // A token that comes again would never end.
    if (next && tokens.has(next)) return badResponse;
    token = next;
    for (const parameter of page) {
      const answer = oneAnswer([found.get(parameter.name) ?? parameter, parameter]);
      if (answer.status !== 'found') return answer;
      found.set(parameter.name, parameter);
    }
    if (found.size > mostParameters) return tooMany;
    if (token) tokens.add(token);
  } while (token);
  return { status: 'found', value: [...found.values()] };
}

/** @see https://docs.aws.amazon.com/systems-manager/latest/userguide/ps-retrieval-authorization.html */
const deniedHint = (path: string) =>
  `Allow ssm:GetParametersByPath on …:parameter${path} for this role: on the path itself, not on what is below it.`;
const tooMany: Answer<never> = {
  status: 'failed',
  code: 'INCLUDE_TOO_LARGE',
  detail: `more than ${mostParameters} parameters`,
  hint: 'Name a longer path.',
};

/** undefined where anything is not what was asked for. */
function parametersOf(
  { Parameters }: GetParametersByPathResult,
  path: string,
  recursive: boolean,
): readonly ParameterBelow[] | undefined {
  if (!Array.isArray(Parameters)) return undefined;
  const page = Parameters.map((answer) => {
    const name: unknown = answer?.Name;
    const parameter = answer && readParameter(answer);
    if (!parameter || typeof name !== 'string') return undefined;
    // At the root stand names without a slash too.
    const isBare = path === '/' && !name.startsWith('/');
    if (!isBare && !name.startsWith(path)) return undefined;
    const relative = isBare ? name : name.slice(path.length);
    return relative === '' || (!recursive && relative.includes('/')) ? undefined : { ...parameter, name };
  });
  return page.every((parameter) => parameter !== undefined) ? page : undefined;
}
