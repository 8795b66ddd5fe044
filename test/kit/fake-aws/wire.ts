import { Buffer } from 'node:buffer';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { AwsError } from './aws-error.ts';
import { type JsonObject, type Operation, type Service, serviceOf } from './call.ts';

/** An incoming request: the service, the operation, and its input. */
export interface WireCall {
  readonly service: Service;
  /** Any name: an unknown operation is refused in the protocol of its service. */
  readonly operation: string;
  readonly input: JsonObject;
}

export interface Signature {
  readonly accessKeyId: string;
  readonly region: string;
  readonly service: string;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

export function isOperation(service: Service, name: string): name is Operation {
  return Object.hasOwn(serviceOf, name) && serviceOf[name as Operation] === service;
}

/** JSON 1.1 by its `X-Amz-Target`, or a form with an `Action`. Undefined: neither. */
export function readCall(headers: IncomingHttpHeaders, body: string): WireCall | undefined {
  const [prefix, operation = ''] = `${headers['x-amz-target'] ?? ''}`.split('.');
  if (prefix === 'AmazonSSM' || prefix === 'secretsmanager') {
    const service = prefix === 'AmazonSSM' ? 'ssm' : prefix;
    return { service, operation, input: JSON.parse(body || '{}') as JsonObject };
  }
  const { Action, Version: _, ...fields } = Object.fromEntries(new URLSearchParams(body));
  if (Action === undefined) return undefined;
  const seconds = fields['DurationSeconds'];
  const input = seconds === undefined ? fields : { ...fields, DurationSeconds: Number(seconds) };
  return { service: 'sts', operation: Action, input };
}

/** The claims of a Signature Version 4; the signature itself is not verified. */
export function readSignature(headers: IncomingHttpHeaders): Signature | undefined {
  const credential = '([^/,]+)/\\d{8}/([a-z0-9-]+)/([a-z0-9-]+)/aws4_request';
  const shape = `^AWS4-HMAC-SHA256 Credential=${credential}, ?SignedHeaders=[^,]*\\bhost\\b[^,]*, ?Signature=[0-9a-f]{64}$`;
  const [, accessKeyId, region, service] = new RegExp(shape).exec(headers.authorization ?? '') ?? [];
  if (accessKeyId === undefined || region === undefined || service === undefined) return undefined;
  return { accessKeyId, region, service };
}

export function jsonReply(output: JsonObject, requestId: string): Reply {
  return jsonBody(200, output, { 'x-amzn-RequestId': requestId });
}

export function xmlReply(operation: string, output: JsonObject, requestId: string): Reply {
  const body = {
    [`${operation}Result`]: output,
    ResponseMetadata: { RequestId: requestId },
  };
  return xmlBody(200, `${operation}Response`, body, requestId);
}

export function errorReply(service: Service, { code, message, status }: AwsError, requestId: string): Reply {
  if (service === 'sts') {
    const Type = status < 500 ? 'Sender' : 'Receiver';
    const body = { Error: { Type, Code: code, Message: message }, RequestId: requestId };
    return xmlBody(status, 'ErrorResponse', body, requestId);
  }
  // Access denials, and all errors of Secrets Manager, write it with a capital letter.
  const key = service === 'secretsmanager' || code === 'AccessDeniedException' ? 'Message' : 'message';
  const body = { __type: code, ...(message === '' ? {} : { [key]: message }) };
  return jsonBody(status, body, { 'x-amzn-RequestId': requestId, 'x-amzn-errortype': code });
}

function jsonBody(status: number, body: JsonObject, headers: Readonly<Record<string, string>>): Reply {
  return {
    status,
    headers: { 'content-type': 'application/x-amz-json-1.1', ...headers },
    body: JSON.stringify(body),
  };
}

function xmlBody(status: number, root: string, body: JsonObject, requestId: string): Reply {
  return {
    status,
    headers: { 'content-type': 'text/xml', 'x-amzn-RequestId': requestId },
    body: `<${root} xmlns="https://sts.amazonaws.com/doc/2011-06-15/">${toXml(body)}</${root}>`,
  };
}

function toXml(value: unknown): string {
  if (typeof value !== 'object' || value === null) {
    return `${value}`.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
  }
  return Object.entries(value)
    .map(([name, inner]) => `<${name}>${toXml(inner)}</${name}>`)
    .join('');
}
