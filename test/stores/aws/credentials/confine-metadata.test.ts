import { afterEach, describe, expect, test } from '@jest/globals';
import { confineMetadata } from '../../../../src/stores/aws/credentials/confine-metadata.ts';

const name = 'AWS_EC2_METADATA_SERVICE_ENDPOINT';
const before = process.env[name];
afterEach(() => {
  if (before === undefined) delete process.env[name];
  else process.env[name] = before;
});

describe('credentials are taken from', () => {
  test.each([
    ['the agent of ECS', 'http://169.254.170.2/v2/credentials'],
    ['the agent of EKS', 'http://169.254.170.23/v1/credentials'],
    ['the agent of EKS by IPv6', 'http://[fd00:ec2::23]/v1/credentials'],
    ['a program of this machine', 'http://localhost:9911/creds'],
    ['a program of this machine by its address', 'http://127.0.0.1:9911/creds'],
    ['a program of this machine by IPv6', 'http://[::1]:9911/creds'],
  ])('%s', (_, url) => {
    expect(() => confineMetadata({ AWS_CONTAINER_CREDENTIALS_FULL_URI: url })).not.toThrow();
  });
});

describe('credentials are not taken from', () => {
  test.each([
    ['a foreign host', 'http://evil.example/creds'],
    ['a foreign host, by https', 'https://evil.example/creds'],
    ['a name that begins like an address', 'http://169.254.170.2.evil.example/creds'],
    ['a host behind a user that looks like one', 'http://169.254.170.2@evil.example/creds'],
    ['an address of the network', 'http://10.0.0.1/creds'],
    ['what is no URL', 'evil'],
  ])('%s', (_, url) => {
    for (const variable of ['AWS_CONTAINER_CREDENTIALS_FULL_URI', name]) {
      expect(() => confineMetadata({ [variable]: url })).toThrow(
        `UNTRUSTED_ENDPOINT: ${variable} names a host`,
      );
    }
  });
});

test.each([
  ['IPv4', 'http://169.254.169.254'],
  ['IPv6', 'http://[fd00:ec2::254]'],
])('the SDK does not ask a config file where the metadata of a machine are: %s', (mode, endpoint) => {
  delete process.env[name];
  confineMetadata({ AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE: mode });
  expect(process.env[name]).toBe(endpoint);
});
