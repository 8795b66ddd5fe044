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
import { singleAnswer, toParameter } from './match-answers.ts';
import type { SsmClients } from './parameters.ts';

/** @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParametersByPath.html */
const parametersPerPage = 10;
/** More than any job needs. The pages are read one after the other. */
const maxParameters = 5000;

/** Reads everything below each path, page by page; pages may be short or empty. */
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
  // AWS compares this path with the one in the session policy, which has no slash at its end.
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
        ? { ...answer, hint: pathDeniedHint(asked) }
        : answer;
    }
    const page = parametersOf(sent.output, path, recursive);
    const next: unknown = sent.output.NextToken ?? undefined;
    if (!page || (next !== undefined && typeof next !== 'string')) return badResponse;
    // A repeated token would mean an endless loop.
    if (next && tokens.has(next)) return badResponse;
    token = next;
    for (const parameter of page) {
      const answer = singleAnswer([found.get(parameter.name) ?? parameter, parameter]);
      if (answer.status !== 'found') return answer;
      found.set(parameter.name, parameter);
    }
    if (found.size > maxParameters) return tooManyParameters;
    if (token) tokens.add(token);
  } while (token);
  return { status: 'found', value: [...found.values()] };
}

/** @see https://docs.aws.amazon.com/systems-manager/latest/userguide/ps-retrieval-authorization.html */
const pathDeniedHint = (path: string) =>
  `Allow ssm:GetParametersByPath on …:parameter${path} for this role: on the path itself, not on what is below it.`;
const tooManyParameters: Answer<never> = {
  status: 'failed',
  code: 'INCLUDE_TOO_LARGE',
  detail: `more than ${maxParameters} parameters`,
  hint: 'Name a longer path.',
};

/** The parameters of a page; undefined if any of them is malformed or was not requested. */
function parametersOf(
  { Parameters }: GetParametersByPathResult,
  path: string,
  recursive: boolean,
): readonly ParameterBelow[] | undefined {
  if (!Array.isArray(Parameters)) return undefined;
  const page = Parameters.map((answer) => {
    const name: unknown = answer?.Name;
    const parameter = answer && toParameter(answer);
    if (!parameter || typeof name !== 'string') return undefined;
    // Names without a slash are at the root.
    const isBare = path === '/' && !name.startsWith('/');
    if (!isBare && !name.startsWith(path)) return undefined;
    const relative = isBare ? name : name.slice(path.length);
    return relative === '' || (!recursive && relative.includes('/')) ? undefined : { ...parameter, name };
  });
  return page.every((parameter) => parameter !== undefined) ? page : undefined;
}
