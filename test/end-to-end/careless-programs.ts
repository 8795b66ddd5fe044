import { makeCanary } from '../kit/canary.ts';

/** Secrets of every shape, by the name of their variable. */
export const password = makeCanary('password', { hard: true });
const pem = [
  '-----BEGIN PRIVATE KEY-----',
  ...Array.from({ length: 5 }, (_, line) =>
    Buffer.from(makeCanary(`line ${line}`).repeat(2)).toString('base64'),
  ),
  '-----END PRIVATE KEY-----',
  '',
].join('\n');
const json = JSON.stringify(
  { user: makeCanary('user'), password: makeCanary('in JSON'), on: true },
  undefined,
  2,
);

export const values = { PASSWORD: password, KEY: pem, JSON: json };

/** What must not show of {@link values}. */
export const secrets = [password, ...pem.split('\n').slice(1, -2), makeCanary('user'), makeCanary('in JSON')];

const shell = [
  'printf "%s\\n" "$PASSWORD" "$KEY" "$JSON"',
  'echo "$PASSWORD" | base64; printf %s "$PASSWORD" | base64; printf %s "user:$PASSWORD" | base64 -w0; echo',
  'for v in "$PASSWORD" "$KEY" "$JSON"; do printf %s "$v" | base64; printf %s "$v" | od -An -v -tx1 | tr -d " \\n"; echo; done',
  'set -x; : "$PASSWORD"; test "$PASSWORD" = x || :; A="$PASSWORD"; { set +x; } 2>/dev/null',
  'export -p; env; set',
].join('\n');

/** Commands that print PASSWORD, KEY and JSON in every way that their language has. */
export const carelessPrograms: readonly (readonly [name: string, command: readonly string[]])[] = [
  ['dash', ['dash', '-c', shell]],
  [
    'bash',
    ['bash', '-c', `${shell}\nprintf "%q\\n" "$PASSWORD" "$KEY" "$JSON"; declare -p; echo "\${PASSWORD@Q}"`],
  ],
  [
    'node',
    [
      process.execPath,
      '-e',
      `
        const { PASSWORD, KEY, JSON: document } = process.env;
        for (const value of [PASSWORD, KEY, document]) {
          console.log(value, [value], JSON.stringify({ value }), encodeURIComponent(value), encodeURI(value));
          for (const form of ['hex', 'base64', 'base64url']) console.log(Buffer.from(value).toString(form));
          console.log(Buffer.from(value).toString('hex').toUpperCase(), String(new URLSearchParams({ value })));
        }
        const url = new URL('postgres://db.example/app');
        url.password = PASSWORD;
        console.log(String(url), JSON.stringify(JSON.parse(document)));
        const page = new URL('https://shop.example/');
        page.pathname = PASSWORD;
        console.log(page.pathname, [JSON.stringify(PASSWORD)], PASSWORD.replaceAll(/[$()*+.?[\\\\\\]^{|}]/g, '\\\\$&'));
        page.hash = PASSWORD;
        console.log(page.hash, PASSWORD.replaceAll(/[\u0080-\uffff]/g, (unit) => '&#' + unit.charCodeAt(0) + ';'));
        throw new Error('cannot connect with ' + PASSWORD);`,
    ],
  ],
  [
    'python3',
    [
      'python3',
      '-c',
      `
import base64, html, json, os, re, urllib.parse as url
for name in ("PASSWORD", "KEY", "JSON"):
    value = os.environ[name]
    print(value, [value], json.dumps(value), json.dumps(value, ensure_ascii=False), html.escape(value))
    print(re.escape(value), repr(json.dumps(value)), html.escape(value).encode("ascii", "xmlcharrefreplace").decode())
    try:
        import yaml
        print(yaml.dump(value, width=9999, default_style='"'), yaml.dump(value, width=9999, allow_unicode=True))
    except ImportError:
        pass
    print(url.quote(value), url.quote_plus(value), url.quote(value, safe=""))
    print(base64.encodebytes(value.encode()).decode(), base64.urlsafe_b64encode(value.encode()).decode(), value.encode().hex())
print(json.dumps(json.loads(os.environ["JSON"])))
`,
    ],
  ],
  [
    'perl',
    [
      'perl',
      '-e',
      'use Encode; binmode STDOUT, ":utf8"; for (qw(PASSWORD KEY JSON)) { my $v = decode("UTF-8", $ENV{$_}); print "$v\n", quotemeta($v), "\n" }',
    ],
  ],
];
