import { describe, expect, test } from '@jest/globals';
import { ignoredEndpointsNotice, parseEndpoints } from '../../../../src/stores/aws/requests/endpoints.ts';

const parse = (urls: readonly string[], allowHttp: readonly string[] = []) =>
  parseEndpoints({ urls, allowHttp, allowHttpOption: '--allow-http-endpoint' });

describe('an endpoint over plain http', () => {
  test.each([
    ['the host and port', 'http://localstack:4566', 'localstack:4566'],
    ['the host, for every port', 'http://localstack:4566', 'localstack'],
    ['the host in other letters', 'http://LocalStack:4566', 'LOCALSTACK:4566'],
    ['port 80, which a URL need not name', 'http://localstack/', 'localstack:80'],
    ['port 80, named in the URL', 'http://localstack:80/', 'localstack:80'],
    ['an IPv6 address', 'http://[FD00:0::1]:4566', '[fd00::1]:4566'],
    ['an IPv4 address in another spelling', 'http://10.0.0.1:4566', '0x0a000001:4566'],
    ['one of several', 'http://b:1', 'a:1 b:1'],
  ])('is accepted if the caller allows %s', (_, url, hosts) => {
    expect(parse([url], hosts.split(' '))).toEqual({ ssm: url, secretsmanager: url, sts: url });
  });

  test.each([
    ['nothing is allowed', 'http://localstack:4566', []],
    ['another port is', 'http://localstack:4567', ['localstack:4566']],
    ['the default port is, and this is another', 'http://localstack:4566', ['localstack:80']],
    ['its beginning is', 'http://localstack.evil.example:4566', ['localstack']],
    ['its end is', 'http://evil-localstack:4566', ['localstack']],
    ['a host below it is', 'http://stack', ['local.stack']],
    ['the name with a dot is', 'http://localstack', ['localstack.']],
    ['loopback is its beginning', 'http://127.0.0.1.evil.example', ['localstack']],
  ])('is refused if %s', (_, url, hosts) => {
    expect(() => parse([url], hosts)).toThrow(
      /^UNTRUSTED_ENDPOINT: an endpoint is neither https nor http on loopback/,
    );
  });

  test('is refused with the option that would allow it', () => {
    expect(() => parse(['http://localstack:4566/?password=x'])).toThrow(
      expect.objectContaining({
        problems: [
          {
            code: 'UNTRUSTED_ENDPOINT',
            message: 'an endpoint is neither https nor http on loopback: its host is "localstack:4566"',
            hint: 'Use https, or allow http to this host with --allow-http-endpoint localstack:4566.',
          },
        ],
      }),
    );
  });

  test.each([
    'http://allowed@evil.example/',
    'http://allowed:4566@evil.example/',
    'https://user:pass@vpce.example/',
  ])('has no user name or password: %s', (url) => {
    expect(() => parse([url], ['allowed', 'allowed:4566'])).toThrow(
      /^USAGE: an endpoint contains a user name/,
    );
  });

  test('is no other protocol either, whatever is allowed', () => {
    expect(() => parse(['ftp://localstack'], ['localstack'])).toThrow(/^UNTRUSTED_ENDPOINT/);
  });
});

test.each([
  ...['http://localstack', 'localstack/x', 'a@localstack', '*', 'localstack:', 'localstack:x', 'a:70000'],
  ...['', ' ', '[::1', 'a b', '::1', 'a?b', 'a#b', 'a\\b'],
])('what is allowed is a host and perhaps a port, not "%s"', (host) => {
  expect(() => parse([], [host])).toThrow('USAGE: --allow-http-endpoint must be HOST or HOST:PORT');
});

test('each service can have its own endpoint, and each is checked', () => {
  expect(parse(['ssm=https://a.example', 'sts=http://127.0.0.1:1'])).toEqual({
    ssm: 'https://a.example',
    sts: 'http://127.0.0.1:1',
  });
  expect(() => parse(['sqs=https://a.example'])).toThrow('USAGE: "sqs" is not a service with an endpoint');
  expect(() => parse(['sts=http://a.example'])).toThrow('UNTRUSTED_ENDPOINT');
});

test('endpoints of the environment are said to be ignored, unless AWS is told so too', () => {
  const notice = (env: Readonly<Record<string, string>>) =>
    ignoredEndpointsNotice(env, undefined, '--endpoint-url');
  expect(notice({ AWS_ENDPOINT_URL: 'http://x', AWS_ENDPOINT_URL_STS: 'http://y' })).toBe(
    'AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_STS are ignored, because only you may choose who gets your credentials; to use another endpoint, give --endpoint-url',
  );
  expect(notice({ AWS_ENDPOINT_URL_SECRETS_MANAGER: 'http://x' })).toContain(
    'AWS_ENDPOINT_URL_SECRETS_MANAGER',
  );
  expect(notice({ AWS_ENDPOINT_URL: '', AWS_ENDPOINT_URL_S3: 'http://x' })).toBeUndefined();
  expect(
    notice({ AWS_ENDPOINT_URL: 'http://x', AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true' }),
  ).toBeUndefined();
});

test('so is an endpoint of the profile', () => {
  const profile = (settings: Readonly<Record<string, string>>) => ({ name: 'shop', settings });
  expect(ignoredEndpointsNotice({}, profile({ endpoint_url: 'http://x' }), '--endpoint-url')).toMatch(
    /^endpoint_url in the profile "shop" is ignored, .* give --endpoint-url$/,
  );
  expect(ignoredEndpointsNotice({}, profile({ region: 'eu-west-1' }), '--endpoint-url')).toBeUndefined();
});
