import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type MaskedBy, type MaskForms, maskForms, rounds } from '../../src/mask/mask-forms.ts';
import { isCommonWord } from '../../src/mask/short-secret.ts';
import { makeCanary } from '../kit/canary.ts';
import { derivedForms } from '../kit/runner-model/derived-forms.ts';
import { createMasker } from '../kit/runner-model/masker.ts';
import { redactText } from './redact-text.ts';

function all(value: string | Uint8Array, maskedBy: MaskedBy = 'redactor'): string[] {
  const { texts, encoded } = maskForms(value, 'whole', maskedBy);
  return [...texts, ...allOf(encoded)];
}

function allOf(encoded: MaskForms['encoded']): string[] {
  const forms: string[] = [];
  for (let round = 0; round < rounds; round += 1) encoded(round, (form) => void forms.push(form));
  return forms;
}

/** What stands in a log, when the runner or the redactor has hidden the secret. */
const hidden: Readonly<Record<MaskedBy, (text: string, secret: string) => string>> = {
  runner(text, secret) {
    const masker = createMasker();
    for (const form of all(secret, 'runner')) masker.addMaskCommand(form);
    return text.split('\n').map(masker.mask).join('\n');
  },
  redactor: (text, secret) => String(redactText(text, all(secret))),
};
const audiences = ['runner', 'redactor'] as const;

const hard = `it's "$x" \`a\\b\` <é&ü>/+=~!(*)#%😀`;

/** How programs write {@link hard}, with § for a backtick; each was tried. */
const written: readonly (readonly [program: string, form: string])[] = [
  ['base64', 'aXQncyAiJHgiIGBhXGJgIDzDqSbDvD4vKz1+ISgqKSMl8J+YgA=='],
  ['base64url', 'aXQncyAiJHgiIGBhXGJgIDzDqSbDvD4vKz1-ISgqKSMl8J-YgA'],
  ['xxd -p -c0', '6974277320222478222060615c6260203cc3a926c3bc3e2f2b3d7e21282a292325f09f9880'],
  ['hex in upper case', '6974277320222478222060615C6260203CC3A926C3BC3E2F2B3D7E21282A292325F09F9880'],
  ['sh, single quotes', String.raw`it'\''s "$x" §a\b§ <é&ü>/+=~!(*)#%😀`],
  ['dash export -p', String.raw`it'"'"'s "$x" §a\b§ <é&ü>/+=~!(*)#%😀`],
  ['bash declare -p', String.raw`it's \"\$x\" \§a\\b\§ <é&ü>/+=~!(*)#%😀`],
  ['bash printf %q', String.raw`it\'s\ \"\$x\"\ \§a\\b\§\ \<é\&ü\>/+=~\!\(\*\)#%😀`],
  ['zsh printf %q', String.raw`it\'s\ \"\$x\"\ \§a\\b\§\ \<é\&ü\>/+=~!\(\*\)\#%😀`],
  [
    'bash set -x, [[ $A == "$S" ]]',
    String.raw`\i\t\'\s\ \"\$\x\"\ \§\a\\\b\§\ \<\é\&\ü\>\/\+\=\~\!\(\*\)\#\%\😀`,
  ],
  ['bash set -x, [[ $A =~ "$S" ]]', String.raw`it's "\$x" §a\\b§ <é&ü>/\+=~!\(\*\)#%😀`],
  ['zsh set -x, [[ $A == "$S" ]]', String.raw`it's\ "\$x"\ §a\\b§\ \<é&ü\>/+=\~!\(\*\)\#%😀`],
  ["bash $'…'", String.raw`it\'s "$x" §a\\b§ <é&ü>/+=~!(*)#%😀`],
  ["bash $'…' in the C locale", String.raw`it\'s "$x" §a\\b§ <\303\251&\303\274>/+=~!(*)#%\360\237\230\200`],
  ['JSON.stringify, jq', String.raw`it's \"$x\" §a\\b§ <é&ü>/+=~!(*)#%😀`],
  ['Python json.dumps', String.raw`it's \"$x\" §a\\b§ <\u00e9&\u00fc>/+=~!(*)#%\ud83d\ude00`],
  ['PHP json_encode', String.raw`it's \"$x\" §a\\b§ <\u00e9&\u00fc>\/+=~!(*)#%\ud83d\ude00`],
  ['PHP, JSON_UNESCAPED_UNICODE', String.raw`it's \"$x\" §a\\b§ <é&ü>\/+=~!(*)#%😀`],
  ['Go json.Marshal', String.raw`it's \"$x\" §a\\b§ \u003cé\u0026ü\u003e/+=~!(*)#%😀`],
  ['Gson', String.raw`it\u0027s \"$x\" §a\\b§ \u003cé\u0026ü\u003e/+\u003d~!(*)#%😀`],
  [
    '.NET JsonSerializer',
    String.raw`it\u0027s \u0022$x\u0022 \u0060a\\b\u0060 \u003C\u00E9\u0026\u00FC\u003E/\u002B=~!(*)#%\uD83D\uDE00`,
  ],
  [
    'RFC 3986',
    'it%27s%20%22%24x%22%20%60a%5Cb%60%20%3C%C3%A9%26%C3%BC%3E%2F%2B%3D~%21%28%2A%29%23%25%F0%9F%98%80',
  ],
  [
    'RFC 3986 in lower case',
    'it%27s%20%22%24x%22%20%60a%5cb%60%20%3c%c3%a9%26%c3%bc%3e%2f%2b%3d~%21%28%2a%29%23%25%f0%9f%98%80',
  ],
  ['encodeURIComponent', encodeURIComponent(hard)],
  ['encodeURI', encodeURI(hard)],
  ['URLSearchParams', new URLSearchParams({ '': hard }).toString().slice(1)],
  [
    'Python quote',
    'it%27s%20%22%24x%22%20%60a%5Cb%60%20%3C%C3%A9%26%C3%BC%3E/%2B%3D~%21%28%2A%29%23%25%F0%9F%98%80',
  ],
  [
    'Python quote_plus',
    'it%27s+%22%24x%22+%60a%5Cb%60+%3C%C3%A9%26%C3%BC%3E%2F%2B%3D~%21%28%2A%29%23%25%F0%9F%98%80',
  ],
  [
    'PHP urlencode',
    'it%27s+%22%24x%22+%60a%5Cb%60+%3C%C3%A9%26%C3%BC%3E%2F%2B%3D%7E%21%28%2A%29%23%25%F0%9F%98%80',
  ],
  [
    'Go url.UserPassword',
    'it%27s%20%22$x%22%20%60a%5Cb%60%20%3C%C3%A9&%C3%BC%3E%2F+=~%21%28%2A%29%23%25%F0%9F%98%80',
  ],
  ['a query in a JavaScript URL', 'it%27s%20%22$x%22%20`a\\b`%20%3C%C3%A9&%C3%BC%3E/+=~!(*)%23%%F0%9F%98%80'],
  [
    'a query in Python requests',
    "it's%20%22$x%22%20%60a%5Cb%60%20%3C%C3%A9&%C3%BC%3E/+=~!(*)%23%25%F0%9F%98%80",
  ],
  ['XML', 'it&apos;s &quot;$x&quot; `a\\b` &lt;é&amp;ü&gt;/+=~!(*)#%😀'],
  ['Python html.escape', 'it&#x27;s &quot;$x&quot; `a\\b` &lt;é&amp;ü&gt;/+=~!(*)#%😀'],
  ['Go html.EscapeString', 'it&#39;s &#34;$x&#34; `a\\b` &lt;é&amp;ü&gt;/+=~!(*)#%😀'],
  ['CSV', `it's ""$x"" \`a\\b\` <é&ü>/+=~!(*)#%😀`],
  ['SQL with escapes', String.raw`it''s "$x" §a\\b§ <é&ü>/+=~!(*)#%😀`],
  ['a row of PostgreSQL', String.raw`it's ""$x"" §a\\b§ <é&ü>/+=~!(*)#%😀`],
  ['psql --html', "it's &quot;$x&quot; §a\\b§ &lt;é&amp;ü&gt;/+=~!(*)#%😀"],
  ['JSON in JSON', String.raw`it's \\\"$x\\\" §a\\\\b§ <é&ü>/+=~!(*)#%😀`],
  ['Go JSON in JSON', String.raw`it's \\\"$x\\\" §a\\\\b§ \\u003cé\\u0026ü\\u003e/+=~!(*)#%😀`],
  ['Python JSON in JSON', String.raw`it's \\\"$x\\\" §a\\\\b§ <\\u00e9&\\u00fc>/+=~!(*)#%\\ud83d\\ude00`],
  ['SQL', `it''s "$x" \`a\\b\` <é&ü>/+=~!(*)#%😀`],
  ['Python repr', String.raw`it\'s "$x" §a\\b§ <é&ü>/+=~!(*)#%😀`],
  ['Python repr of bytes', String.raw`it\'s "$x" §a\\b§ <\xc3\xa9&\xc3\xbc>/+=~!(*)#%\xf0\x9f\x98\x80`],
  ['Python, xmlcharrefreplace', `it's "$x" \`a\\b\` <&#233;&&#252;>/+=~!(*)#%&#128512;`],
  [
    'Python html.escape, xmlcharrefreplace',
    'it&#x27;s &quot;$x&quot; `a\\b` &lt;&#233;&amp;&#252;&gt;/+=~!(*)#%&#128512;',
  ],
  [
    'XML in ASCII, hexadecimal',
    'it&apos;s &quot;$x&quot; `a\\b` &lt;&#xE9;&amp;&#xFC;&gt;/+=~!(*)#%&#x1F600;',
  ],
  [
    'XML in ASCII, hexadecimal in lower case',
    'it&apos;s &quot;$x&quot; `a\\b` &lt;&#xe9;&amp;&#xfc;&gt;/+=~!(*)#%&#x1f600;',
  ],
  [
    'a script that takes surrogates one by one',
    'it&#39;s &quot;$x&quot; `a\\b` &lt;&#233;&amp;&#252;&gt;/+=~!(*)#%&#55357;&#56832;',
  ],
  [
    '.NET HtmlEncoder',
    'it&#x27;s &quot;$x&quot; &#x60;a\\b&#x60; &lt;&#xE9;&amp;&#xFC;&gt;/&#x2B;=~!(*)#%&#x1F600;',
  ],
  [
    '.NET WebUtility.HtmlEncode',
    'it&#39;s &quot;$x&quot; `a\\b` &lt;&#233;&amp;&#252;&gt;/+=~!(*)#%&#128512;',
  ],
  ['Python re.escape', String.raw`it's\ "\$x"\ §a\\b§\ <é\&ü>/\+=\~!\(\*\)\#%😀`],
  ['Perl quotemeta', String.raw`it\'s\ \"\$x\"\ \§a\\b\§\ \<é\&ü\>\/\+\=\~\!\(\*\)\#\%😀`],
  ['Go regexp.QuoteMeta, lodash', String.raw`it's "\$x" §a\\b§ <é&ü>/\+=~!\(\*\)#%😀`],
  ['PHP preg_quote', String.raw`it's "\$x" §a\\b§ \<é&ü\>/\+\=~\!\(\*\)\#%😀`],
  ['a regular expression in JavaScript', String.raw`it's "\$x" §a\\b§ <é&ü>\/\+=~!\(\*\)#%😀`],
  ['a regular expression in Ruby', String.raw`it's\ "\$x"\ §a\\b§\ <é&ü>\/\+=~!\(\*\)\#%😀`],
  ['PyYAML', String.raw`it's \"$x\" §a\\b§ <\xE9&\xFC>/+=~!(*)#%\U0001F600`],
  ['PyYAML, allow_unicode', String.raw`it's \"$x\" §a\\b§ <é&ü>/+=~!(*)#%\U0001F600`],
  ['Java properties', String.raw`it's "$x" §a\\b§ <\u00E9&\u00FC>/+\=~\!(*)\#%\uD83D\uDE00`],
  ['Java properties in Unicode', String.raw`it's "$x" §a\\b§ <é&ü>/+\=~\!(*)\#%😀`],
  ['npm config', `it's "$x" \`a\\b\` <é&ü>/+=~!(*)\\#%😀`],
  ['Python repr of JSON', String.raw`it\'s \\"$x\\" §a\\\\b§ <\\u00e9&\\u00fc>/+=~!(*)#%\\ud83d\\ude00`],
  ['Node inspect of JSON', String.raw`it\'s \\"$x\\" §a\\\\b§ <é&ü>/+=~!(*)#%😀`],
  [
    'the path of a JavaScript URL',
    "it's%20%22$x%22%20%60a/b%60%20%3C%C3%A9&%C3%BC%3E/+=~!(*)%23%%F0%9F%98%80",
  ],
  [
    'the fragment of a JavaScript URL',
    `it's%20%22$x%22%20%60a\\b%60%20%3C%C3%A9&%C3%BC%3E/+=~!(*)#%%F0%9F%98%80`,
  ],
  [
    'the path of a Go URL',
    'it%27s%20%22$x%22%20%60a%5Cb%60%20%3C%C3%A9&%C3%BC%3E/+=~%21%28%2A%29%23%25%F0%9F%98%80',
  ],
  [
    'the fragment of a Go URL',
    'it%27s%20%22$x%22%20%60a%5Cb%60%20%3C%C3%A9&%C3%BC%3E/+=~!(*)%23%25%F0%9F%98%80',
  ],
  ['Python ascii', String.raw`it\'s "$x" §a\\b§ <\xe9&\xfc>/+=~!(*)#%\U0001f600`],
];

const jsonOf = (text: string) => JSON.stringify(text).slice(1, -1);
const escaped = (text: string, signs: RegExp) =>
  text.replaceAll(signs, (sign) => `\\u${sign.slice(-1).charCodeAt(0).toString(16).padStart(4, '0')}`);

/** What makes of most texts nothing else: the shortcuts must not miss a sign. */
const serializers: Readonly<Record<string, (text: string) => string>> = {
  'JSON.stringify': jsonOf,
  PHP: (text) => jsonOf(text).replaceAll('/', '\\/'),
  Go: (text) => escaped(jsonOf(text), /[<>&]/g),
  Gson: (text) => escaped(jsonOf(text), /[<>&=']/g),
  '.NET': (text) =>
    escaped(jsonOf(text), /\\"|[&'+<>`]/g).replaceAll(/(?<=\\u)[0-9a-f]{4}/g, (code) => code.toUpperCase()),
  'JSON in JSON': (text) => jsonOf(jsonOf(text)),
  'PHP in JSON': (text) => jsonOf(jsonOf(text).replaceAll('/', '\\/')),
  encodeURI,
  encodeURIComponent,
  URLSearchParams: (text) => new URLSearchParams({ '': text }).toString().slice(1),
  'double quotes': (text) => text.replaceAll(/["$`\\]/g, '\\$&'),
  'single quotes': (text) => text.replaceAll("'", "'\\''"),
  'bash printf %q': (text) => text.replaceAll(/[ !"$&'()*,;<>?[\\\]^`{|}]/g, '\\$&'),
  'bash set -x, ==': (text) => text.replaceAll(/[\s\S]/g, '\\$&'),
  'bash set -x, =~': (text) => text.replaceAll(/[$()*+.?[\\^{|]/g, '\\$&'),
  'zsh set -x': (text) => text.replaceAll(/[ #$()*<>?[\\\]^|~]/g, '\\$&'),
  'Python re.escape': (text) => text.replaceAll(/[- #$&()*+.?[\\\]^{|}~]/g, '\\$&'),
  'Perl quotemeta': (text) => text.replaceAll(/\W/g, '\\$&'),
  lodash: (text) => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&'),
  'escape-string-regexp': (text) => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&').replaceAll('-', '\\x2d'),
  'PHP preg_quote': (text) => text.replaceAll(/[-!#$()*+.:<=>?[\\\]^{|}]/g, '\\$&'),
  'Java properties': (text) => text.replaceAll(/[\\=:#!]/g, '\\$&'),
  ini: (text) => text.replaceAll(/[;#]/g, '\\$&'),
  'YAML in double quotes': (text) => text.replaceAll(/["\\]/g, '\\$&'),
  'JSON in repr': (text) => jsonOf(text).replaceAll('\\', '\\\\'),
  'path of a URL': (text) =>
    Object.assign(new URL('https://h.example'), { pathname: text }).pathname.slice(1),
  'fragment of a URL': (text) => Object.assign(new URL('https://h.example'), { hash: text }).hash.slice(1),
  'query of a URL': (text) => Object.assign(new URL('pg://h.example'), { search: text }).search.slice(1),
  XML: (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
};

describe('a secret with one sign', () => {
  test.each([...' !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'])('%s is hidden whatever writes it', (sign) => {
    const secret = `Ab3dE${sign}xY9zQ`;
    for (const [name, write] of Object.entries(serializers))
      expect([name, hidden.redactor(`<<${write(secret)}>>`, secret)]).toEqual([name, '<<***>>']);
  });
});

describe('maskForms', () => {
  test.each(written)('what %s writes is hidden whole', (_, row) => {
    const form = row.replaceAll('§', '`');
    for (const maskedBy of audiences) {
      const line = `<<${form}>>`;
      // Base64 ends with what would change if something came behind it.
      expect(hidden[maskedBy](line, hard)).toMatch(/^<<\*{3}[\w=]{0,4}>>$/);
    }
  });

  test.each([
    ['dash', `''"'"'first'"''"'second'"'"`],
    ['bash', String.raw`''\''first'\'''\''second'\'''`],
  ])('quotes side by side and at the ends, as `set -x` of %s writes them', (_, form) => {
    for (const maskedBy of audiences)
      expect(hidden[maskedBy](form, "'first''second'")).not.toMatch(/first|second/);
  });

  test('control characters as they are escaped', () => {
    const value = 'tab\there\x1bbell\x07é';
    const forms = all(value);
    expect(forms).toEqual(
      expect.arrayContaining([
        String.raw`tab\there\Ebell\aé`,
        String.raw`tab\there\Ebell\a\303\251`,
        String.raw`tab\there\u001bbell\u0007\u00e9`,
        String.raw`tab\there\x1bbell\x07é`,
      ]),
    );
  });

  test.each(audiences)('for the %s: what Python cannot print, between letters that it can', (maskedBy) => {
    // Both come along when a value is copied from a page: a space that does not break, and one without width.
    const row = String.raw`'pä\xa0ss\u200bwörd\U000e0001'`;
    expect(hidden[maskedBy](row, 'pä\u00a0ss\u200bwörd\u{e0001}')).toBe("'***'");
  });

  test.each(audiences)(
    'for the %s: base64 shows nothing of a value between others, however they are aligned',
    (maskedBy) => {
      const secret = makeCanary('aligned');
      for (const before of ['', 'u', 'us', 'usr', 'user:']) {
        for (const behind of ['', '\n', '@h', '@host']) {
          const encoded = Buffer.from(before + secret + behind).toString('base64');
          const shown = hidden[maskedBy](encoded, secret).split('***');
          expect(shown).toHaveLength(2);
          // A character or two at each end depend on the neighbours as well.
          expect(shown.join('').length).toBeLessThanOrEqual(
            Math.ceil(((before + behind).length * 4) / 3) + 8,
          );
          expect(longestSharedRun(encoded.slice(8, -8), shown.join(' '))).toBeLessThan(4);
        }
      }
    },
  );

  test.each(audiences)(
    'for the %s: `echo $S | base64` shows nothing of eight characters or more, for every length',
    (maskedBy) => {
      const text = Array.from({ length: 20 }, (_, index) => makeCanary(`part ${index}`)).join('');
      for (let length = 1; length <= 300; length += 1) {
        const secret = text.slice(0, length);
        const encoded = (
          Buffer.from(`${secret}\n`)
            .toString('base64')
            .match(/.{1,76}/g) ?? []
        ).join('\n');
        const shown = hidden[maskedBy](encoded, secret).match(/[A-Za-z0-9+/=]+/g) ?? [];
        expect({ length, shown: shown.filter((run) => run.length >= 8) }).toEqual({ length, shown: [] });
      }
    },
  );

  test.each(audiences)('for the %s: what is folded at 76, 64 and 60 columns', (maskedBy) => {
    const secret = Array.from({ length: 9 }, (_, index) => makeCanary(`fold ${index}`)).join('');
    const bytes = Buffer.from(`${secret}\n`);
    const fold = (encoded: string, columns: number) =>
      (encoded.match(new RegExp(`.{1,${columns}}`, 'g')) ?? []).join('\n');
    for (const text of [
      fold(bytes.toString('base64'), 76),
      fold(bytes.toString('base64'), 64),
      fold(bytes.toString('hex'), 60),
      fold(bytes.toString('hex').toUpperCase(), 60),
    ]) {
      const shown = hidden[maskedBy](text, secret).match(/[A-Za-z0-9+/=]{8,}/g);
      expect({ text, shown }).toEqual({ text, shown: null });
    }
  });

  test.each(audiences)(
    'for the %s: what is encoded already, decoded, encoded again and folded',
    (maskedBy) => {
      const bytes = Buffer.from(Array.from({ length: 300 }, (_, index) => (index * 7 + 128) % 256));
      const hex = bytes.toString('hex');
      for (const [secret, width] of [
        [bytes.toString('base64'), 76],
        [bytes.toString('base64'), 64],
        [bytes.toString('base64url'), 76],
        [hex, 60],
        [hex.toUpperCase(), 60],
      ] as const) {
        const text = secret.replaceAll(new RegExp(`.{1,${width}}`, 'g'), '$&\n');
        const shown = hidden[maskedBy](text, secret).match(/[\w+/=-]{8,}/g);
        expect({ text, shown }).toEqual({ text, shown: null });
      }
    },
  );

  test('the runner is told nothing that it derives by itself, and the redactor is told that too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (value) => {
        const { texts, encoded } = maskForms(value, 'whole', 'runner');
        const derived = texts.flatMap(derivedForms);
        for (const form of allOf(encoded)) expect(derived).not.toContain(form);
        const known = new Set(all(value));
        // Not for us: the halves of PowerShell, what JSON escapes nowhere else, and what is made of a common word.
        for (const text of texts.filter((one) => !isCommonWord(one.trim()))) {
          const bytes = Buffer.from(text).toString('base64');
          if (bytes.length >= 8) expect(known).toContain(bytes);
        }
      }),
    );
  });

  test.each(audiences)(
    'for the %s no form is short or blank, and the runner is told none twice',
    (maskedBy) => {
      fc.assert(
        fc.property(fc.string({ unit: 'grapheme', minLength: 6, maxLength: 60 }), (value) => {
          const { texts, encoded } = maskForms(value, 'whole', maskedBy);
          const forms = allOf(encoded);
          for (const form of forms) {
            expect([...form].length).toBeGreaterThanOrEqual(4);
            if (maskedBy === 'runner') expect(form).not.toMatch(/[\r\n]/);
          }
          if (maskedBy === 'runner')
            expect(new Set([...texts, ...forms]).size).toBe(texts.length + forms.length);
        }),
      );
    },
  );

  test('a plain value has few forms, since the runner searches for each', () => {
    expect(all('hunter2hunter2', 'runner')).toEqual([
      'hunter2hunter2',
      'aHVudGVyMmh1bnRlcj',
      'h1bnRlcjJodW50ZXIy',
      'odW50ZXIyaHVudGVyM',
      '68756e7465723268756e74657232',
      '68756E7465723268756E74657232',
      String.raw`\h\u\n\t\e\r\2\h\u\n\t\e\r\2`,
    ]);
  });

  test('the redactor hides a value of several lines whole, with what is too short to be hidden alone', () => {
    const value = 'first line\nab\nlast line\n';
    expect(hidden.redactor(`<${value}> ab`, value)).toBe('<***> ab');
    expect(maskForms(value, 'whole', 'runner').texts).toEqual(['first line', 'last line']);
  });

  test('ordinary code is not touched by the masks of a pretty-printed JSON secret', () => {
    const secret = { user: 'app', password: makeCanary('p'), nested: { on: true, n: 1, list: ['x'] } };
    const value = JSON.stringify(secret, undefined, 2);
    const code = 'function f() { return {a: 1} }';
    for (const maskedBy of audiences) {
      expect(hidden[maskedBy](code, value)).toBe(code);
      expect(hidden[maskedBy](JSON.stringify(secret), value)).not.toContain(secret.password.slice(0, 8));
      expect(hidden[maskedBy](secret.password, value)).toBe('***');
    }
  });
});

/** How many characters of `text` stand together in `shown`, at most. */
function longestSharedRun(text: string, shown: string): number {
  let longest = 0;
  for (let start = 0; start < text.length; start += 1) {
    while (start + longest < text.length && shown.includes(text.slice(start, start + longest + 1)))
      longest += 1;
  }
  return longest;
}

describe('bytes that are no text', () => {
  const bytes = Buffer.from(Array.from({ length: 300 }, (_, index) => (index * 7 + 128) % 256));
  const forms = all(bytes);
  const folded = (text: string, width: number) => text.replaceAll(new RegExp(`.{1,${width}}`, 'g'), '$&\n');
  const base64 = bytes.toString('base64');

  test.each([
    ['base64 -w0', base64],
    ['base64', folded(base64, 76)],
    ['openssl base64', folded(base64, 64)],
    ['base64url', bytes.toString('base64url')],
    ['hex', bytes.toString('hex')],
    ['hex in upper case', bytes.toString('hex').toUpperCase()],
    ['xxd -p', folded(bytes.toString('hex'), 60)],
    [
      'base64 behind another byte',
      Buffer.concat([Buffer.from('x'), bytes])
        .toString('base64')
        .slice(2),
    ],
    [
      'base64 behind two other bytes',
      Buffer.concat([Buffer.from('xy'), bytes])
        .toString('base64')
        .slice(3),
    ],
  ])('as %s shows at most its ends', (_, text) => {
    expect(String(redactText(text, forms)).replaceAll('\n', '')).toMatch(
      /^\*+[\w+/=]{0,4}(?:\*{3})*[\w+/=]{0,4}$/,
    );
  });

  test('the runner is told the same, since it can derive nothing from bytes', () => {
    expect(all(bytes, 'runner')).toEqual(all(bytes, 'redactor'));
  });
});

describe('strings inside a JSON value, and parts of one', () => {
  const long =
    'A long string in the JSON: it takes several lines of base64, and of hex, and so of a log.\nAnd goes on here.';
  const fold = (text: string, width: number) => text.replaceAll(new RegExp(`.{1,${width}}`, 'g'), '$&\n');
  const bytes = Buffer.from(long);

  test.each([
    ['base64', fold(bytes.toString('base64'), 76)],
    ['openssl base64', fold(bytes.toString('base64'), 64)],
    ['xxd -p', fold(bytes.toString('hex'), 60)],
  ])('are hidden in the lines of %s', (_, text) => {
    const inJson = JSON.stringify({ key: { inner: JSON.stringify([long]) } });
    for (const value of [inJson, `{"a":${JSON.stringify(long)}}`]) {
      const shown = hidden.redactor(text, value).replaceAll('***', ' ');
      expect(longestSharedRun(text.replaceAll('\n', ''), shown)).toBeLessThan(8);
    }
    const { texts, encoded } = maskForms(long, 'item', 'redactor');
    const shown = String(redactText(text, [...texts, ...allOf(encoded)])).replaceAll('***', ' ');
    expect(longestSharedRun(text.replaceAll('\n', ''), shown)).toBeLessThan(8);
  });
});

test('what fits into one line of a hex dump has no lines, and one byte more has', () => {
  const value = 'Zk3vQ9xW7bN2mR5tY8uP1sD4fG6hJ0a';
  const hex = Buffer.from(value).toString('hex');
  expect(hex).toHaveLength(62);
  expect(all(value)).toContain(hex.slice(0, 60));
  expect(all(value.slice(1))).not.toContain(hex.slice(2, 60));
});

test('two bytes at the end of a hex dump are no mask: four digits are in many a text', () => {
  const value = 'Zk3vQ9xW7bN2mR5tY8uP1sD4fG6h2050';
  for (const maskedBy of audiences) expect(all(value, maskedBy)).not.toContain('3530');
});

test.each([
  ['dash', String.raw`Corp\1john.secret-99`, 'Corp\u0001john.secret-99'],
  ['dash, with a zero', String.raw`abc\0101defghijkl`, 'abcAdefghijkl'],
  ['zsh, hex', String.raw`Pw\x41bcdefghijkl`, 'PwAbcdefghijkl'],
  ['zsh, a code point', String.raw`Pw\u00e9bcdefghijkl`, 'Pwébcdefghijkl'],
  ['both, a backslash before a c', String.raw`abc\\cdefghijklmn`, String.raw`abc\cdefghijklmn`],
  ['both, to the end', String.raw`abcdefgh\cijklmnop`, 'abcdefgh'],
])('what echo makes of backslashes is hidden: %s', (_, value, echoed) => {
  expect(hidden.redactor(echoed, value)).toBe('***');
});

test('white space beyond ASCII stays as it is where shells quote: the form is there', () => {
  const [value, quoted] = ['a secret\ufeff with\u00a0spaces', 'a\\ secret\ufeff\\ with\u00a0spaces'];
  expect(hidden.redactor(quoted, value)).toBe('***');
});

test('white space has no forms, alone or in JSON: the base64 of a line end stands behind many a text', () => {
  for (const maskedBy of audiences) {
    for (const value of ['\n', ' \n \n', '{"separator":"\\n","a":"on\\n"}'])
      expect(all(value, maskedBy)).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/^(Cg==|b24K)$/)]),
      );
  }
});
