import { GetParametersCommand, type GetParametersResult, type SSMClient } from '@aws-sdk/client-ssm';
import {
  type Answer,
  type Answers,
  type Parameter,
  type ParameterRef,
  refKey,
} from '../../../store/store.ts';
import { badResponse, failedAnswer, isAboutOneOfMany } from '../requests/failed-request.ts';
import { type SendContext, sendRequest } from '../requests/send-request.ts';
import { refOfInvalid, refOfParameter, requestName, singleAnswer, toParameter } from './match-answers.ts';
import { planParameterRequests } from './plan-requests.ts';

export type SsmClients = (region: string) => Pick<SSMClient, 'send'>;

/** Reads parameters in batches of ten. If AWS denies a whole batch for one name, each name is read by itself. */
export async function readParameters(
  refs: readonly ParameterRef[],
  clients: SsmClients,
  context: SendContext,
): Promise<Answers<Parameter>> {
  const answers = new Map<string, Answer<Parameter>>();
  const read = async (region: string, asked: readonly ParameterRef[]): Promise<void> => {
    const command = () => new GetParametersCommand({ Names: asked.map(requestName), WithDecryption: true });
    const sent = await sendRequest(
      (abortSignal) => clients(region).send(command(), { abortSignal }),
      context,
    );
    if (sent.ok) {
      for (const ref of asked) answers.set(refKey(ref), badResponse);
      for (const [ref, answer] of matchParameters(asked, sent.output)) answers.set(refKey(ref), answer);
    } else if (asked.length > 1 && isAboutOneOfMany(sent.error)) {
      await Promise.all(asked.map((ref) => read(region, [ref])));
    } else {
      for (const ref of asked) answers.set(refKey(ref), failedAnswer(sent));
    }
  };
  await Promise.all(planParameterRequests(refs).map((request) => read(request.region, request.refs)));
  return answers;
}

function* matchParameters(
  asked: readonly ParameterRef[],
  { Parameters, InvalidParameters }: Pick<GetParametersResult, 'Parameters' | 'InvalidParameters'>,
): Generator<[ParameterRef, Answer<Parameter>]> {
  if (!isList(Parameters) || !isList(InvalidParameters)) return;
  const found = new Map<ParameterRef, (Parameter | undefined)[]>();
  for (const parameter of Parameters ?? []) {
    const ref = refOfParameter(asked, parameter ?? {});
    if (ref) found.set(ref, [...(found.get(ref) ?? []), toParameter(parameter)]);
  }
  for (const [ref, contents] of found) yield [ref, singleAnswer(contents)];
  for (const invalid of InvalidParameters ?? []) {
    const ref = refOfInvalid(asked, invalid);
    if (ref) yield [ref, found.has(ref) ? badResponse : { status: 'missing' }];
  }
}

/** An absent list counts as an empty one. */
function isList(value: unknown): boolean {
  return value === undefined || value === null || Array.isArray(value);
}
