export const id = 917;
export const ids = [917];
export const modules = {

/***/ 1917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadFromArguments: () => (/* binding */ loadFromArguments),
  mappingFromArguments: () => (/* binding */ mappingFromArguments),
  T: () => (/* binding */ shortSecretsOf)
});

// EXTERNAL MODULE: ./build/src/failure.js
var failure = __webpack_require__(7279);
// EXTERNAL MODULE: ./build/src/mapping/glob.js
var glob = __webpack_require__(3892);
;// CONCATENATED MODULE: ./build/src/mapping/reference.js
const regionPattern = /^[a-z]{2,}(-[a-z]+)+-\d{1,2}$/;
/** Thrown inside this file only; {@link parseReference} turns it into a result. */
class Wrong {
    problem;
    constructor(offset, message, hint) {
        this.problem = { offset, message, hint };
    }
}
/**
 * Reads one reference: `ssm:NAME[:SELECTOR][#KEY]`, `secretsmanager:ID[:KEY[:STAGE[:VERSION-ID]]][#KEY]`, or a full
 * ARN of either service with the same tails. The `:` tails are the ones of CodeBuild and ECS.
 *
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html#build-spec.env.secrets-manager
 * @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameters.html
 */
function parseReference(text) {
    try {
        return { ok: true, reference: readReference(text) };
    }
    catch (thrown) {
        if (thrown instanceof Wrong)
            return { ok: false, problem: thrown.problem };
        throw thrown;
    }
}
function readReference(text) {
    const hash = text.indexOf('#');
    const body = hash < 0 ? text : text.slice(0, hash);
    const key = hash < 0 ? undefined : { text: text.slice(hash + 1), at: hash + 1 };
    const reference = readBody(body, key);
    if (key)
        checkKey(key);
    return reference;
}
function readBody(body, key) {
    const fields = splitFields(body);
    const scheme = fields[0]?.text;
    if (scheme === 'ssm')
        return readParameter(fields.slice(1), key);
    if (scheme === 'secretsmanager')
        return readSecret(fields.slice(1), key);
    if (scheme === 'arn')
        return readArn(fields, key);
    throw new Wrong(0, 'the reference has no known scheme', schemeHint(body));
}
function splitFields(body) {
    let at = 0;
    return body.split(':').map((text) => {
        const field = { text, at };
        at += text.length + 1;
        return field;
    });
}
function schemeHint(body) {
    const scheme = body.slice(0, Math.max(0, body.indexOf(':'))).toLowerCase();
    if (/^(sm|secrets?-?_?manager|secrets?|asm)$/.test(scheme))
        return 'Write secretsmanager: before the name.';
    if (/^(ssm|ps|parameter-?_?store|params?|parameter)$/.test(scheme) || body.startsWith('/')) {
        return 'Write ssm: before the name.';
    }
    return 'Start it with ssm:, secretsmanager: or arn:.';
}
function readParameter(fields, key) {
    const [name, selector, extra] = fields;
    if (!name)
        throw new Wrong(3, 'the parameter name is missing', 'Write ssm:/path/to/name.');
    if (name.text === 'arn' && fields.length > 4)
        throw new Wrong(name.at, 'an ARN takes no scheme', 'Start it with arn:.');
    checkParameterName(name);
    if (extra)
        throw tooManyFields(extra, 'a parameter takes one version or label');
    return parameter(name.text, undefined, selector, key);
}
function parameter(name, home, selector, key) {
    if (selector)
        checkSelector(selector);
    return {
        store: 'ssm',
        name,
        ...(home && { home }),
        ...(selector && { selector: selector.text }),
        ...(key && { key: key.text }),
    };
}
function readSecret(fields, hashKey) {
    const [id, ...tail] = fields;
    if (!id)
        throw new Wrong(14, 'the secret name is missing', 'Write secretsmanager:name.');
    if (id.text === 'arn' && fields.length > 4)
        throw new Wrong(id.at, 'an ARN takes no scheme', 'Start it with arn:.');
    checkSecretName(id);
    return secret(id.text, undefined, tail, hashKey);
}
function secret(id, home, tail, hashKey) {
    const [tailKey, stage, version, extra] = tail;
    if (extra)
        throw tooManyFields(extra, 'a secret takes KEY, STAGE and VERSION-ID');
    if (tailKey?.text && hashKey) {
        throw new Wrong(hashKey.at, 'the key is given twice', 'Keep the key after the # or the one after the :, not both.');
    }
    if (stage?.text)
        checkStage(stage);
    if (version?.text) {
        if (stage?.text)
            throw new Wrong(version.at, 'a stage and a version id are given together', 'Keep one of them.');
        checkVersionId(version);
    }
    const key = hashKey?.text ?? (tailKey?.text ? literalKey(tailKey.text) : undefined);
    return {
        store: 'secretsmanager',
        id,
        ...(home && { home }),
        ...(stage?.text && stage.text !== 'AWSCURRENT' && { stage: stage.text }),
        ...(version?.text && { version: version.text }),
        ...(key !== undefined && { key }),
    };
}
/** A key after a `:` is always literal; one that starts with `/` would read as a pointer, so it is written as one. */
function literalKey(key) {
    return key.startsWith('/') ? `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}` : key;
}
function readArn(fields, key) {
    const [, partition, service, region, account, ...resource] = fields;
    if (!partition || !service || !region || !account || !resource[0]) {
        throw new Wrong(0, 'the ARN is not complete', 'Copy the whole ARN: arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE.');
    }
    checkField(partition, /^aws(-[a-z]+)*$/, 'the partition of the ARN is not one of AWS', 'Use aws, aws-cn or aws-us-gov.');
    checkField(region, regionPattern, 'the region of the ARN is not a region', 'Write it as in eu-west-1.');
    checkField(account, /^\d{12}$/, 'the account of the ARN is not twelve digits', 'Write the twelve-digit account id.');
    const home = { partition: partition.text, region: region.text, account: account.text };
    const prefix = `arn:${home.partition}:${service.text}:${home.region}:${home.account}`;
    if (service.text === 'ssm')
        return readParameterArn(prefix, home, resource, key);
    if (service.text === 'secretsmanager')
        return readSecretArn(prefix, home, resource, key);
    throw new Wrong(service.at, 'the ARN is of another service', 'Use an ARN of ssm or secretsmanager.');
}
function readParameterArn(prefix, home, resource, key) {
    const [path, selector, extra] = resource;
    if (!path?.text.startsWith('parameter/')) {
        throw new Wrong(path?.at ?? 0, 'the ARN is not one of a parameter', 'Use …:parameter/NAME.');
    }
    // The ARN of /a/b is …:parameter/a/b and that of b is …:parameter/b: one slash either way.
    const name = { text: path.text.slice('parameter'.length), at: path.at + 'parameter'.length };
    checkParameterName(name);
    if (extra)
        throw tooManyFields(extra, 'a parameter takes one version or label');
    return parameter(`${prefix}:${path.text}`, home, selector, key);
}
function readSecretArn(prefix, home, resource, key) {
    const [kind, name, ...tail] = resource;
    if (kind?.text !== 'secret' || !name) {
        throw new Wrong(kind?.at ?? 0, 'the ARN is not one of a secret', 'Use …:secret:NAME-SUFFIX.');
    }
    checkSecretName(name);
    return secret(`${prefix}:secret:${name.text}`, home, tail, key);
}
function checkParameterName(name) {
    checkPath(name, /[^A-Za-z0-9_.\-/]/, 'a parameter name', 'letters, digits and _ . - /');
    if (name.text.endsWith('/')) {
        throw new Wrong(name.at + name.text.length - 1, 'a parameter name cannot end in /', 'Name one parameter.');
    }
    if (name.text.includes('/') && !name.text.startsWith('/')) {
        throw new Wrong(name.at, 'a parameter name with a path starts with /', 'Write ssm:/path/to/name.');
    }
    if (/^\/aws\/reference\//i.test(name.text)) {
        throw new Wrong(name.at, 'a secret is not read through Parameter Store', 'Write secretsmanager:NAME.');
    }
}
function checkSecretName(name) {
    checkPath(name, /[^A-Za-z0-9/_+=.@-]/, 'a secret name', 'letters, digits and / _ + = . @ -');
}
function checkPath(name, forbidden, what, allowed) {
    if (name.text === '')
        throw new Wrong(name.at, `${what} is missing`, 'Write the name after the scheme.');
    const bad = name.text.search(forbidden);
    if (bad >= 0)
        throw new Wrong(name.at + bad, `${what} cannot hold this character`, `Use ${allowed}.`);
    const double = name.text.indexOf('//');
    if (double >= 0)
        throw new Wrong(name.at + double, `${what} cannot hold //`, 'Write a single /.');
    const dots = name.text.search(/(^|\/)\.\.(\/|$)/);
    if (dots >= 0) {
        const at = name.text[dots] === '/' ? dots + 1 : dots;
        throw new Wrong(name.at + at, `${what} cannot hold .. as a part of its path`, 'Write the full name.');
    }
}
/** @see https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-labels.html */
function checkSelector(selector) {
    if (selector.text === '') {
        throw new Wrong(selector.at, 'the version or label after : is missing', 'Write it, or remove the :.');
    }
    if (/^\d+$/.test(selector.text)) {
        if (/^0/.test(selector.text))
            throw new Wrong(selector.at, 'a version starts at 1', 'Write it without leading zeros.');
        return;
    }
    const bad = selector.text.search(/[^A-Za-z0-9_.-]/);
    if (bad >= 0)
        throw new Wrong(selector.at + bad, 'a label cannot hold this character', 'Use letters, digits and _ . -.');
    if (/^(\d|aws|ssm)/i.test(selector.text) || selector.text.length > 100) {
        throw new Wrong(selector.at, 'this cannot be a label', 'A label has up to 100 characters and starts with no digit, aws or ssm.');
    }
}
function checkStage(stage) {
    const bad = stage.text.search(/[^A-Za-z0-9/_+=.@-]/);
    if (bad >= 0)
        throw new Wrong(stage.at + bad, 'a stage cannot hold this character', 'Use letters, digits and / _ + = . @ -.');
    if (stage.text.length > 256)
        throw new Wrong(stage.at, 'a stage has at most 256 characters', 'Use its real name.');
}
function checkVersionId(version) {
    checkField(version, /^[A-Za-z0-9-]{32,64}$/, 'this is no version id', 'A version id has 32 to 64 letters, digits and -; a stage goes one field earlier.');
}
function checkKey(key) {
    if (key.text === '')
        throw new Wrong(key.at, 'the key after # is missing', 'Write the key, or remove the #.');
    if (!key.text.startsWith('/'))
        return;
    const bad = key.text.search(/~(?![01])/);
    if (bad >= 0)
        throw new Wrong(key.at + bad, 'a ~ in a JSON pointer is followed by 0 or 1', 'Write ~0 for ~ and ~1 for /.');
}
function checkField(field, rule, message, hint) {
    if (!rule.test(field.text))
        throw new Wrong(field.at, message, hint);
}
function tooManyFields(field, message) {
    return new Wrong(field.at - 1, `there are too many : fields; ${message}`, 'Write a key that holds a : after a #.');
}
/** The shortest text that {@link parseReference} reads as this reference. */
function printReference(reference) {
    const key = reference.key === undefined ? '' : `#${reference.key}`;
    if (reference.store === 'ssm') {
        const selector = reference.selector === undefined ? '' : `:${reference.selector}`;
        return `${reference.home ? '' : 'ssm:'}${reference.name}${selector}${key}`;
    }
    const { stage, version } = reference;
    const tail = version ? `:::${version}` : stage ? `::${stage}` : '';
    return `${reference.home ? '' : 'secretsmanager:'}${reference.id}${tail}${key}`;
}

;// CONCATENATED MODULE: ./build/src/mapping/check-allowed.js



/**
 * Refuses references that match none of the caller's patterns. A pattern is a glob over the whole reference without
 * its key; `*` also crosses `/`. An ARN matches in its name form too.
 *
 * @throws {Failure} `NOT_ALLOWED` for each of them.
 */
function checkAllowed(mapping, patterns, option) {
    if (patterns.length === 0)
        return;
    const matches = (0,glob/* anyGlob */.x)(patterns);
    const problems = mapping.entries.flatMap((entry) => {
        if (entry.kind === 'literal' || isAllowed(entry.reference, matches))
            return [];
        const message = `"${entry.name}": the reference matches no pattern of ${option}`;
        const hint = `Correct the reference, or let the caller allow it with ${option}.`;
        return [{ code: 'NOT_ALLOWED', message, hint, place: entry.place }];
    });
    if (problems.length > 0)
        throw new failure/* Failure */.H(problems);
}
function isAllowed(reference, matches) {
    const { key: _, ...whole } = reference;
    return formsOf(whole).some(matches);
}
/**
 * A secret's ARN that ends in a hyphen and six characters is complete for AWS: they are the random suffix and no part
 * of the name. Only so may a pattern for a name allow it, and no pattern that needs the suffix.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html
 */
function formsOf(reference) {
    const written = printReference(reference);
    if (!reference.home)
        return [written];
    const name = written.replace(/^arn:[^:]+:(ssm|secretsmanager):[^:]+:\d+:(?:parameter(?=\/)|secret:)/, '$1:');
    return [
        written,
        reference.store === 'ssm' ? name : name.replace(/^(secretsmanager:[^:]*)-[A-Za-z0-9]{6}(?=$|:)/, '$1'),
    ];
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/src/mapping/match-pattern.js
/**
 * The pattern of a `match`, anchored at both ends; undefined when the source is no regular expression. The pattern is
 * the mapping author's own: one that backtracks without end is theirs to mend.
 */
function matchPattern(source) {
    try {
        // By itself first: `a)|(?:b` would close the group and get out of the anchors.
        new RegExp(source, 'u');
        return new RegExp(`^(?:${source})$`, 'u');
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/mapping/parse-fields.js
/** Checks the fields of a map: what is wrong with one of them does not hide the others. */
function parseFields(schema, data) {
    const result = schema.safeParse(data);
    if (result.success)
        return { right: result.data, wrong: new Set(), issues: [] };
    const { issues } = result.error;
    const wrong = new Set(issues.flatMap((issue) => issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [String(issue.path[0])]));
    if (typeof data !== 'object' || data === null)
        return { right: undefined, wrong, issues };
    // No schema here changes what it reads, so a field without an issue is what its type says.
    const rest = Object.entries(data).filter(([field]) => !wrong.has(field));
    return { right: Object.fromEntries(rest), wrong, issues };
}

// EXTERNAL MODULE: ./build/src/mapping/schema.js
var schema = __webpack_require__(2765);
// EXTERNAL MODULE: ./build/src/mapping/shorten.js
var shorten = __webpack_require__(6265);
// EXTERNAL MODULE: ./build/src/mapping/suggest.js
var suggest = __webpack_require__(5506);
;// CONCATENATED MODULE: ./build/src/mapping/schema-problems.js



/** What the user reads for each thing that the schema found, each at its place. */
function schemaProblems(issues, base, known, document) {
    return issues.flatMap((issue) => describe(issue, base, known, document));
}
function describe(issue, base, known, document) {
    const path = [...base, ...issue.path];
    const what = named(path);
    const place = document.placeOf(path);
    const invalid = (message, hint) => [
        { code: 'INVALID_FIELD', message, hint, place },
    ];
    switch (issue.code) {
        case 'unrecognized_keys':
            return issue.keys.map((key) => unknownField(key, path, known, document));
        case 'invalid_type':
            if (!document.has(path))
                return invalid(`${what} is missing`, missingHint(path));
            if (issue.expected === 'string')
                return [notText(document.get(path), what, place)];
            return invalid(`${what} must be ${article(issue.expected)}`, expectedHint(issue.expected));
        case 'invalid_value':
            if (!document.has(path))
                return invalid(`${what} is missing`, missingHint(path));
            return invalid(`${what} is none of the values that are accepted`, path[0] === 'version'
                ? 'Write version: 1, without quotes.'
                : `Use ${listed(issue.values.map(String))}.`);
        case 'too_small':
            return invalid(`${what} is empty`, 'List at least one value.');
        case 'invalid_union':
            return invalid(`${what} is none of the values that are accepted`, 'Use env, output, none, or [env, output].');
        default:
            return invalid(`${what} is not right`, 'See the reference of the mapping file.');
    }
}
function unknownField(key, path, known, document) {
    const fields = known(path);
    const callers = ['endpoint', 'endpoint-url', 'overwrite', 'allow', 'allow-names', 'mask'];
    const otherwise = path.length === 0 && /^[A-Z_][A-Z0-9_]*$/.test(key)
        ? 'List the variables under env:, indented.'
        : `Use ${listed(fields)}.`;
    const hint = path.length === 0 && callers.includes(key)
        ? 'Only the caller may say this: use the input of the Action or the flag of the CLI.'
        : (0,suggest/* didYouMean */.a)(key, fields, otherwise);
    // Whoever forgets a colon has written a value where a field should be: it is not quoted.
    const isField = document.get([...path, key]) !== undefined || (0,suggest/* suggest */.Z)(key, fields) !== undefined;
    const message = isField && /^[A-Za-z_<][A-Za-z0-9_<-]{0,39}$/.test(key)
        ? `there is no field "${key}" here`
        : 'there is no such field here';
    return { code: 'UNKNOWN_FIELD', message, hint, place: document.placeOfKey(path, key) };
}
/** The path as messages show it. */
function named(path) {
    return `\`${path.map((step) => (0,shorten/* shorten */.m)(String(step))).join('.')}\``;
}
function listed(words) {
    return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
function notText(node, what, place) {
    const bare = (0,dist/* isScalar */.jn)(node) ? bareKind(node) : undefined;
    const hint = 'Write one text, in quotes.';
    return (emptyProblem(node, what, 'Write the value after the colon, or remove the field.', place) ??
        (bare
            ? notQuoted(bare, what, place)
            : { code: 'INVALID_FIELD', message: `${what} must be text`, hint, place }));
}
/** What is said of a field with nothing after its colon. */
function emptyProblem(node, what, hint, place) {
    const empty = node === undefined || ((0,dist/* isScalar */.jn)(node) && node.value === null && !node.source);
    return empty ? { code: 'INVALID_FIELD', message: `${what} has no value`, hint, place } : undefined;
}
function notQuoted(kind, what, place) {
    const message = `${what} must be text, and this is a bare ${kind}`;
    return { code: 'NOT_QUOTED', message, hint: 'Put it in quotes.', place };
}
function article(expected) {
    return ({ boolean: 'true or false', number: 'a number', array: 'a list', object: 'a map', record: 'a map' }[expected] ?? expected);
}
function expectedHint(expected) {
    if (expected === 'boolean')
        return 'Write true or false, without quotes.';
    return expected === 'array' ? 'Write it as [a, b].' : 'Write its fields below it, indented.';
}
function missingHint(path) {
    return path.length === 1 && path[0] === 'version' ? 'Add version: 1 at the top.' : 'Add it.';
}
const looksLike = [
    ['boolean', /^(?:y|n|yes|no|on|off)$/i],
    ['date', /^\d{4}-\d{1,2}-\d{1,2}(?:$|[Tt\s])/],
    ['number', /^[-+]?(?:0b[01_]+|[0-9][0-9_]*(?:\.[0-9_]*)?|[0-9]+(?::[0-5]?[0-9])+)$/],
];
/** What a YAML reader, this one or an older one, takes a scalar for when it is not text; undefined for text. */
function bareKind({ value, type }) {
    if (value === null)
        return 'null';
    if (typeof value !== 'string')
        return typeof value === 'boolean' ? 'boolean' : 'number';
    if (type !== dist/* Scalar */.X5.PLAIN)
        return undefined;
    return looksLike.find(([, pattern]) => pattern.test(value))?.[0];
}
/** Bare scalars that another YAML reader would take for a boolean, a date or a number: text is quoted. */
function bareScalarProblems(document) {
    const problems = [];
    (0,dist/* visit */.YR)(document.root, {
        Scalar(key, node, ancestors) {
            if (key === 'key' || typeof node.value !== 'string')
                return;
            const kind = bareKind(node);
            if (!kind)
                return;
            const names = ancestors.flatMap((step) => ((0,dist/* isPair */.tO)(step) && (0,dist/* isScalar */.jn)(step.key) ? [step.key.value] : []));
            const path = [...names, ...(typeof key === 'number' ? [key] : [])].map(String);
            problems.push(notQuoted(kind, named(path), document.placeOfNode(node)));
        },
    });
    return problems;
}

;// CONCATENATED MODULE: ./build/src/mapping/substitute.js

/**
 * Replaces `${name}` by the value of the var. `$$` is a dollar, a lone `$` is itself. Values are inserted as they are
 * and not read again.
 */
function substitute(text, vars) {
    const pieces = [];
    let done = 0;
    const push = (piece, written, copied = true) => {
        pieces.push({ text: piece, at: done, written, copied });
        done += piece.length;
    };
    let from = 0;
    for (;;) {
        const dollar = text.indexOf('$', from);
        if (dollar < 0)
            break;
        push(text.slice(from, dollar), from);
        from = dollar + 1;
        if (text[from] === '$') {
            push('$', dollar);
            from += 1;
        }
        else if (text[from] === '{') {
            const close = text.indexOf('}', from);
            if (close < 0)
                return unclosed(dollar);
            const name = text.slice(from + 1, close);
            const value = vars.get(name);
            if (value === undefined)
                return unknownVar(dollar, name, vars);
            if (value === null)
                return { ok: false };
            push(value, dollar, false);
            from = close + 1;
        }
        else {
            push('$', dollar);
        }
    }
    push(text.slice(from), from);
    const sourceOffset = (offset) => {
        const piece = pieces.findLast((candidate) => candidate.at <= offset);
        if (!piece)
            return offset;
        return piece.copied ? piece.written + (offset - piece.at) : piece.written;
    };
    return { ok: true, value: { text: pieces.map((piece) => piece.text).join(''), sourceOffset } };
}
function unclosed(offset) {
    return {
        ok: false,
        problem: { offset, message: 'a ${ is not closed', hint: 'Close it with }, or write $$ for a dollar.' },
    };
}
function unknownVar(offset, name, vars) {
    const declared = [...vars.keys()];
    const otherwise = 'Declare it under vars:, or write $$ for a dollar.';
    const message = /^[A-Za-z_][A-Za-z0-9_-]{0,63}$/.test(name)
        ? `no var "${name}" is declared`
        : 'this is no declared var';
    return { ok: false, problem: { offset, message, hint: (0,suggest/* didYouMean */.a)(name, declared, otherwise) } };
}

;// CONCATENATED MODULE: ./build/src/mapping/parse-entry.js








/** Checks one entry and everything in it; undefined when it is wrong, which has been reported then. */
function parseEntry(name, pair, context) {
    const written = readRaw(name, pair, context);
    return written && new EntryReader(name, written, context).read(context.document.placeOfNode(pair.key));
}
function readRaw(name, pair, { document, report }) {
    const path = ['env', name];
    if ((0,dist/* isMap */.jh)(pair.value)) {
        const { right, wrong, issues } = parseFields(schema/* entryObject */.Md, document.toJS(path));
        for (const problem of schemaProblems(issues, path, () => schema/* entryFieldNames */.bU, document))
            report(problem);
        return right && { raw: right, wrong };
    }
    const bare = (0,dist/* isScalar */.jn)(pair.value) ? bareKind(pair.value) : 'list';
    if (bare === undefined && (0,dist/* isScalar */.jn)(pair.value)) {
        return { raw: { from: String(pair.value.value) }, wrong: new Set() };
    }
    const what = `"${(0,shorten/* shorten */.m)(name)}"`;
    const hint = 'Write ssm:…, secretsmanager:…, an ARN, or { value: "…" } with the text in quotes.';
    const place = document.placeOf(path);
    report(emptyProblem(pair.value ?? undefined, what, hint, place) ?? {
        code: bare === 'list' ? 'INVALID_FIELD' : 'NOT_QUOTED',
        message: `${what} must be a reference, and this is a ${bare === 'list' ? '' : 'bare '}${bare}`,
        hint,
        place,
    });
    return undefined;
}
class EntryReader {
    #name;
    #raw;
    #context;
    #wrongFields;
    #wrong;
    constructor(name, { raw, wrong }, context) {
        this.#name = name;
        this.#raw = raw;
        this.#wrongFields = wrong;
        this.#wrong = wrong.size > 0;
        this.#context = context;
    }
    read(place) {
        const { from, value } = this.#raw;
        // The field that is missing may be one of those that are wrong.
        if (from === undefined && value === undefined && this.#wrong)
            return undefined;
        if ((from === undefined) === (value === undefined)) {
            this.#report('INVALID_FIELD', `"${this.#name}" needs exactly one of \`from\` and \`value\``, from === undefined ? 'Add `from`, or `value` for a public text.' : 'Keep one of them.', place);
            return undefined;
        }
        const expose = exposures(this.#raw.expose);
        const base = { name: this.#name, place, expose };
        if (value !== undefined) {
            this.#refuse(referenceOnly, 'a literal `value` does not take it', 'Remove it, or read the value with `from`.');
            const text = this.#substituted('value');
            return text && !this.#wrong ? { ...base, kind: 'literal', value: text.text } : undefined;
        }
        const reference = this.#reference();
        const region = this.#region(reference);
        const fallback = this.#substituted('default');
        const conversion = this.#conversion();
        if (!reference || this.#wrong)
            return undefined;
        return {
            ...base,
            kind: 'reference',
            reference,
            secret: this.#raw.secret ?? this.#context.defaults.secret ?? true,
            optional: this.#raw.optional ?? false,
            ...(fallback && { default: fallback.text }),
            ...(region !== undefined && { region }),
            conversion,
        };
    }
    #reference() {
        const from = this.#substituted('from');
        if (!from)
            return undefined;
        const parsed = parseReference(from.text);
        if (!parsed.ok) {
            const { offset, message, hint } = parsed.problem;
            this.#report('INVALID_REFERENCE', `"${this.#name}": ${message}`, hint, this.#placeIn('from', from.sourceOffset(offset)));
            return undefined;
        }
        const { account } = this.#context;
        const home = parsed.reference.home;
        if (account !== undefined && home && home.account !== account) {
            this.#fieldProblem('from', 'the ARN is of another account than `account` says', 'Correct one of them.', 'ACCOUNT_CONFLICT', from.sourceOffset(from.text.indexOf(`:${home.account}:`) + 1));
        }
        return this.#withFields(parsed.reference);
    }
    /** Adds what the object form says apart; giving a thing in both ways is an error. */
    #withFields(reference) {
        const key = this.#key(reference);
        const withKey = key === undefined ? reference : { ...reference, key };
        const { stage, version } = this.#raw;
        if (withKey.store === 'ssm') {
            this.#refuse(['stage'], 'a parameter has no stages', 'Use `label` or `version`.');
            const field = this.#oneOf('label', 'version', withKey.selector !== undefined, 'a version or label');
            if (field === undefined)
                return withKey;
            const selector = this.#raw[field] ?? '';
            const isNumber = /^\d+$/.test(selector);
            if (field === 'version' && selector !== '' && !isNumber)
                this.#fieldProblem(field, 'the version of a parameter is a number', 'Use `label` for a label.');
            else if (field === 'label' && isNumber)
                this.#fieldProblem(field, 'a label is no number', 'Use `version` for a version.');
            else
                this.#checkTail(field, 'ssm:x:');
            return { ...withKey, selector };
        }
        this.#refuse(['label'], 'a secret has no labels', 'Use `stage`.');
        const stands = withKey.stage !== undefined || withKey.version !== undefined;
        const field = this.#oneOf('stage', 'version', stands, 'a stage or version id');
        if (field)
            this.#checkTail(field, field === 'stage' ? 'secretsmanager:x::' : 'secretsmanager:x:::');
        return {
            ...withKey,
            ...(stage !== undefined && stage !== 'AWSCURRENT' && { stage }),
            ...(version !== undefined && { version }),
        };
    }
    /** The key of its own field reads as what follows a #, so the grammar checks it there. */
    #key(reference) {
        const key = this.#substituted('key');
        if (key === undefined)
            return undefined;
        if (reference.key !== undefined)
            this.#fieldProblem('key', 'the key stands in `from` already', 'Keep one of them.');
        const before = 'ssm:x#';
        const probe = parseReference(before + key.text);
        if (key.text === '')
            this.#fieldProblem('key', 'the key is empty', 'Write the key, or remove `key`.');
        else if (!probe.ok) {
            const { offset, message, hint } = probe.problem;
            const at = key.sourceOffset(offset - before.length);
            this.#fieldProblem('key', message, hint, 'INVALID_REFERENCE', at);
        }
        return key.text;
    }
    /** The one of two fields that is given. Both are an error, and so is one where `from` says it already. */
    #oneOf(first, second, stands, what) {
        const [one, other] = [first, second].filter((field) => this.#raw[field] !== undefined);
        if (other)
            this.#fieldProblem(other, `\`${one}\` and \`${other}\` are given together`, 'Keep one of them.');
        if (one && stands)
            this.#fieldProblem(one, `${what} stands in \`from\` already`, 'Keep one of them.');
        return one;
    }
    /** Checks a field of the object form by the grammar of the short form. */
    #checkTail(field, before) {
        const tail = this.#raw[field] ?? '';
        if (tail === '') {
            this.#fieldProblem(field, 'it is empty', `Remove \`${field}\`, or say which one.`);
            return;
        }
        const separator = tail.search(/[:#]/);
        const parsed = parseReference(before + tail);
        if (separator >= 0)
            this.#fieldProblem(field, 'it cannot hold : or #', 'Remove the character.', 'INVALID_REFERENCE', separator);
        else if (!parsed.ok) {
            const { offset, message } = parsed.problem;
            const hint = message === 'this is no version id'
                ? 'A version id has 32 to 64 letters, digits and -; use `stage` for a stage.'
                : parsed.problem.hint;
            this.#fieldProblem(field, message, hint, 'INVALID_REFERENCE', offset - before.length);
        }
    }
    #region(reference) {
        const own = this.#substituted('region')?.text;
        if (own !== undefined && !regionPattern.test(own)) {
            this.#fieldProblem('region', 'this is no region', 'Write it as in eu-west-1.');
        }
        if (own !== undefined && reference?.home && reference.home.region !== own) {
            this.#fieldProblem('region', 'the ARN is of another region than `region` says', 'Remove `region`: the ARN has one.');
        }
        return own ?? this.#context.defaults.region;
    }
    #conversion() {
        const { decode, trim, split, join, type, match, encode } = this.#raw;
        const halfWrong = this.#wrongFields.has('split') || this.#wrongFields.has('join');
        if ((split === undefined) !== (join === undefined) && !halfWrong) {
            const field = split === undefined ? 'join' : 'split';
            this.#fieldProblem(field, '`split` and `join` go together', 'Give both: a variable holds one text.');
        }
        if (split === '')
            this.#fieldProblem('split', 'the separator is empty', 'Write the text between two items.');
        if (match !== undefined && !matchPattern(match)) {
            this.#fieldProblem('match', 'this is no regular expression', 'Correct the pattern.');
        }
        return {
            ...(decode && { decode }),
            ...(trim && { trim }),
            ...(split !== undefined && { split }),
            ...(join !== undefined && { join }),
            ...(type && { type }),
            ...(match !== undefined && { match }),
            ...(encode && { encode }),
            ...(this.#raw['allow-empty'] && { allowEmpty: true }),
        };
    }
    /** The text of a field with the vars in it replaced; undefined when it is absent or wrong. */
    #substituted(field) {
        const written = this.#raw[field];
        if (written === undefined)
            return undefined;
        const result = substitute(written, this.#context.vars);
        if (result.ok)
            return result.value;
        if (result.problem) {
            const { offset, message, hint } = result.problem;
            this.#report('INVALID_VAR', `"${this.#name}": ${message}`, hint, this.#placeIn(field, offset));
        }
        this.#wrong = true;
        return undefined;
    }
    #placeIn(field, offset) {
        const { document } = this.#context;
        const short = (0,dist/* isScalar */.jn)(document.get(['env', this.#name]));
        return document.placeIn(short ? ['env', this.#name] : ['env', this.#name, field], offset);
    }
    #refuse(fields, message, hint) {
        for (const field of fields) {
            if (this.#raw[field] !== undefined)
                this.#fieldProblem(field, message, hint);
        }
    }
    #fieldProblem(field, message, hint, code = 'INVALID_FIELD', offset = 0) {
        this.#report(code, `"${this.#name}", \`${field}\`: ${message}`, hint, this.#placeIn(field, offset));
    }
    #report(code, message, hint, place) {
        this.#wrong = true;
        this.#context.report({ code, message, hint, place });
    }
}
const referenceOnly = schema/* entryFieldNames */.bU.filter((field) => field !== 'value' && field !== 'expose');
function exposures(expose) {
    if (expose === undefined)
        return ['env'];
    if (expose === 'none')
        return [];
    return typeof expose === 'string' ? [expose] : [...new Set(expose)];
}

;// CONCATENATED MODULE: ./build/src/mapping/parse-top.js





/**
 * Reads what stands outside the entries. What is wrong is reported and left out, so that everything else is checked
 * all the same.
 */
function readTop(document, report) {
    const { env: _, vars: __, ...fields } = document.toJS([]);
    const vars = readVars(document, report);
    const { right, issues } = parseFields(schema/* topLevel */.M4, fields);
    const known = (path) => (path.length === 0 ? schema/* topFieldNames */.Az : ['secret', 'region']);
    for (const problem of schemaProblems(issues, [], known, document))
        report(problem);
    return { ...right, vars };
}
const varNamePattern = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** Each var by itself: the names are data, also `__proto__`. */
function readVars(document, report) {
    const declared = new Map();
    const node = document.get(['vars']);
    if (!(0,dist/* isMap */.jh)(node)) {
        if (document.has(['vars'])) {
            const hint = 'Write NAME: { allow: [a, b] } for each var.';
            report(emptyProblem(node, '`vars`', hint, document.placeOf(['vars'])) ?? {
                code: 'INVALID_FIELD',
                message: '`vars` must be a map',
                hint,
                place: document.placeOf(['vars']),
            });
        }
        return declared;
    }
    for (const { key } of node.items) {
        const name = (0,dist/* isScalar */.jn)(key) ? String(key.value) : '';
        if (declared.has(name))
            continue;
        const path = ['vars', name];
        const result = schema/* variable */.bv.safeParse(document.toJS(path));
        declared.set(name, result.success ? result.data : null);
        if (!varNamePattern.test(name)) {
            declared.set(name, null);
            const message = `the var "${(0,shorten/* shorten */.m)(name)}" has no proper name`;
            const hint = 'Use letters, digits and _, no digit first.';
            report({ code: 'INVALID_FIELD', message, hint, place: document.placeOfNode(key) });
        }
        if (result.success)
            continue;
        const { issues } = result.error;
        for (const problem of schemaProblems(issues, path, () => schema/* variableFieldNames */.jX, document))
            report(problem);
    }
    return declared;
}

// EXTERNAL MODULE: ./build/src/mapping/variable-name.js + 1 modules
var variable_name = __webpack_require__(6703);
;// CONCATENATED MODULE: ./build/src/mapping/vars.js


/**
 * The values of the declared vars: what the caller gave, else the default, and only when `allow` or `match` accepts
 * it. A value is never quoted: a branch name or worse may have been passed.
 */
function resolveVars(declared, given, document, report) {
    const values = new Map();
    for (const [name, rule] of declared)
        values.set(name, rule && resolveVar(name, rule, given, document, report));
    for (const name of given.keys()) {
        if (values.has(name))
            continue;
        const hint = (0,suggest/* didYouMean */.a)(name, [...values.keys()], 'Declare it under vars:, or do not give it.');
        report({
            code: 'INVALID_VAR',
            message: `the mapping declares no var "${name}"`,
            hint,
            place: document.placeOf(['vars']),
        });
    }
    return values;
}
/** One var; null when it is wrong, which has been reported then. */
function resolveVar(name, rule, given, document, report) {
    const placeOf = (field) => field ? document.placeOf(['vars', name, field]) : document.placeOfKey(['vars'], name);
    const invalid = (code, message, hint, field) => {
        report({ code, message, hint, place: placeOf(field) });
        return null;
    };
    if (rule.allow === undefined && rule.match === undefined) {
        const hint = 'Add allow: [a, b] or match: "[a-z]+", so that nothing else is accepted.';
        return invalid('INVALID_FIELD', `the var "${name}" accepts any value`, hint);
    }
    const pattern = rule.match === undefined ? undefined : matchPattern(rule.match);
    if (rule.match !== undefined && !pattern) {
        const message = `the \`match\` of the var "${name}" is no regular expression`;
        return invalid('INVALID_FIELD', message, 'Correct the pattern.', 'match');
    }
    const accepts = (value) => (rule.allow?.includes(value) ?? true) && (pattern?.test(value) ?? true);
    const refuse = (whose, field) => {
        const message = `the ${whose} value of the var "${name}" is not accepted`;
        const hint = rule.allow
            ? `Use one of: ${vars_listed(rule.allow)}.`
            : 'Use a value that `match` accepts as a whole.';
        return invalid('INVALID_VAR', message, hint, field);
    };
    if (rule.default !== undefined && !accepts(rule.default))
        return refuse('default', 'default');
    const value = given.get(name) ?? rule.default;
    if (value === undefined) {
        const hint = `Give it: --var ${name}=VALUE (CLI), vars: ${name}=VALUE (Action).`;
        return invalid('INVALID_VAR', `the var "${name}" has no value`, hint);
    }
    return accepts(value) ? value : refuse('given');
}
function vars_listed(values) {
    return values.length > 12 ? `${values.slice(0, 12).join(', ')}, …` : values.join(', ');
}

// EXTERNAL MODULE: ./build/src/mapping/yaml-document.js + 1 modules
var yaml_document = __webpack_require__(7803);
;// CONCATENATED MODULE: ./build/src/mapping/parse-mapping.js











const maxEntries = 500;
/**
 * Reads a mapping file (YAML or JSON) and checks all that can be checked offline.
 *
 * @throws {Failure} with every problem in the text, in the order of the lines, each at `file:line:column`.
 */
function parseMapping(source, options) {
    const yaml = (0,yaml_document/* parseYaml */.h)(source, options.file, maxEntries);
    if (!yaml.ok)
        throw new failure/* Failure */.H(yaml.problems);
    const { document } = yaml;
    const problems = [...yaml.problems];
    const report = (problem) => void problems.push(problem);
    const top = readTop(document, report);
    const vars = resolveVars(top.vars, options.vars, document, report);
    const text = (path, written, rule) => topText(path, written, rule, { document, vars, report });
    const account = text(['account'], top.account, accountRule);
    const inherited = text(['region'], top.region, regionRule);
    const region = text(['defaults', 'region'], top.defaults?.region, regionRule);
    const context = { document, vars, defaults: { ...top.defaults, region }, account, report };
    const checkName = (0,variable_name/* nameChecker */.Z)(options);
    const entries = readEntries(document, report, (name, pair) => {
        const refused = checkName(name);
        if (refused)
            report({ ...refused, place: document.placeOfNode(pair.key) });
        return parseEntry(name, pair, context);
    });
    for (const problem of bareScalarProblems(document))
        report(problem);
    const selected = problems.length > 0 ? [] : parse_mapping_select(entries, document, options, report);
    if (problems.length > 0)
        throw new failure/* Failure */.H(inOrder(problems));
    return {
        file: options.file,
        entries: selected,
        ...(account !== undefined && { account }),
        ...(inherited !== undefined && { region: inherited }),
    };
}
function readEntries(document, report, read) {
    const env = document.get(['env']);
    const place = document.placeOf(['env']);
    if (!(0,dist/* isMap */.jh)(env)) {
        const message = document.has(['env']) ? '`env` must be a map of variables' : '`env` is missing';
        report({
            code: 'INVALID_FIELD',
            message,
            hint: 'List the variables under env: as NAME: reference, with a space after the colon.',
            place,
        });
        return [];
    }
    const seen = new Map();
    return env.items.flatMap((pair) => {
        const name = (0,dist/* isScalar */.jn)(pair.key) ? String(pair.key.value) : '';
        const other = seen.get(name.toUpperCase());
        // Given twice, which has been reported: the first one is read.
        if (other === name)
            return [];
        if (other !== undefined) {
            const message = `"${name}" differs from "${other}" only in case`;
            const hint = 'Rename one of them: Windows and some tools see one variable.';
            report({ code: 'NAME_CLASH', message, hint, place: document.placeOfNode(pair.key) });
        }
        seen.set(name.toUpperCase(), name);
        return read(name, pair) ?? [];
    });
}
const accountRule = {
    pattern: /^\d{12}$/,
    message: 'is not twelve digits',
    hint: 'Write the twelve-digit account id in quotes.',
};
const regionRule = {
    pattern: regionPattern,
    message: 'is no region',
    hint: 'Write it as in eu-west-1.',
};
/** A text field outside the entries: its vars replaced, its form checked. */
function topText(path, written, rule, { document, vars, report }) {
    if (written === undefined)
        return undefined;
    const field = path.join('.');
    const result = substitute(written, vars);
    if (!result.ok) {
        if (!result.problem)
            return undefined;
        const { offset, message, hint } = result.problem;
        report({
            code: 'INVALID_VAR',
            message: `\`${field}\`: ${message}`,
            hint,
            place: document.placeIn(path, offset),
        });
        return undefined;
    }
    const { text } = result.value;
    if (rule.pattern.test(text))
        return text;
    const { message, hint } = rule;
    report({ code: 'INVALID_FIELD', message: `\`${field}\` ${message}`, hint, place: document.placeOf(path) });
    return undefined;
}
function parse_mapping_select(entries, document, { only }, report) {
    if (only.length === 0)
        return entries;
    const names = entries.map((entry) => entry.name);
    for (const name of only) {
        if (names.includes(name))
            continue;
        const hint = (0,suggest/* didYouMean */.a)(name, names, 'Name a variable of the mapping.');
        report({
            code: 'USAGE',
            message: `the mapping has no variable "${name}" to select`,
            hint,
            place: document.placeOf(['env']),
        });
    }
    return entries.filter((entry) => only.includes(entry.name));
}
/** By line and column; of a bare scalar that several checks met, only the line that says "quote it" stays. */
function inOrder(problems) {
    const spot = ({ place }) => `${place?.line}:${place?.column}`;
    const all = (code) => new Map(problems
        .filter((problem) => problem.code === code)
        .reverse()
        .map((p) => [spot(p), p]));
    const bare = all('NOT_QUOTED');
    const invalid = all('INVALID_FIELD');
    return problems
        .filter((problem) => {
        if (problem.code === 'INVALID_REFERENCE')
            return !bare.has(spot(problem));
        if (problem.code === 'NOT_QUOTED')
            return !invalid.has(spot(problem)) && bare.get(spot(problem)) === problem;
        return true;
    })
        .sort((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0));
}

// EXTERNAL MODULE: ./build/src/output/format/printable.js
var printable = __webpack_require__(9000);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./build/src/load/encoding.js

/** `base64` is padded and in one line, `base64url` without padding, `hex` in lower case. */
function encodeBytes(bytes, encoding) {
    return external_node_buffer_.Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(encoding);
}
/**
 * The inverse, strict where Node's decoder drops what it does not know: a foreign character, a wrong length, missing
 * padding (`base64` only) or stray bits at the end mean that the text is damaged. ASCII white space is skipped, because
 * `base64` and `xxd` wrap lines and end with a line feed.
 *
 * @returns undefined when the text is not of that encoding.
 */
function decodeText(text, encoding) {
    const compact = text.replace(/[\t\n\v\f\r ]/g, '');
    const bytes = external_node_buffer_.Buffer.from(compact, encoding);
    const again = bytes.toString(encoding);
    if (encoding === 'hex')
        return again === compact.toLowerCase() ? bytes : undefined;
    if (encoding === 'base64')
        return again === compact ? bytes : undefined;
    const padded = again + '='.repeat((4 - (again.length % 4)) % 4);
    return compact === again || compact === padded ? bytes : undefined;
}

// EXTERNAL MODULE: ./build/src/load/json-source.js
var json_source = __webpack_require__(3166);
// EXTERNAL MODULE: ./build/src/load/result.js
var result = __webpack_require__(8353);
// EXTERNAL MODULE: ./build/src/load/unicode.js
var unicode = __webpack_require__(9285);
;// CONCATENATED MODULE: ./build/src/load/convert.js






/**
 * Makes of a value what the mapping asks for. Always in one order: decode, trim, split and join, type, match, encode.
 * What is not asked for does not happen: no byte changes.
 */
function convert(input, conversions) {
    const decoded = decode(input, conversions.decode);
    if ('code' in decoded)
        return decoded;
    const { content: raw } = decoded;
    if (typeof raw !== 'string')
        return convertBytes(raw, conversions);
    const trimmed = conversions.trim === undefined ? raw : trimSpace(raw, conversions.trim);
    const items = conversions.split ? trimmed.split(conversions.split) : [];
    const text = conversions.join === undefined || items.length === 0 ? trimmed : items.join(conversions.join);
    if (text === '' && !conversions.allowEmpty)
        return empty;
    const refusal = checkText(text, conversions);
    if (refusal !== undefined)
        return refusal;
    const blank = text !== '' && trimSpace(text, 'end') === '' ? [blankWarning] : [];
    if (conversions.encode !== undefined) {
        const content = encodeBytes(external_node_buffer_.Buffer.from(text), conversions.encode);
        return { ok: true, content, parts: [text, ...items], warnings: blank };
    }
    if (conversions.target === 'file')
        return { ok: true, content: text, parts: items, warnings: blank };
    if (text.includes('\0')) {
        return (0,result/* refuse */.T)('NOT_TEXT', 'holds a NUL character', 'Add `encode: base64`: no variable can hold NUL.');
    }
    const warnings = hasControls(text) ? [...blank, controlsWarning] : blank;
    return { ok: true, content: text, parts: items, warnings };
}
/** Holds a default to `type` and `match`; no conversion is applied to it, and it may be empty. */
function checkDefault(text, checks) {
    return checkText(text, checks) ?? { ok: true };
}
const empty = (0,result/* refuse */.T)('EMPTY', 'is empty', 'Store a value, or add `allow-empty: true`.');
const notUnicode = (0,result/* refuse */.T)('NOT_TEXT', 'is not valid Unicode', 'Store text that is valid Unicode.');
const blankWarning = { kind: 'blank', message: 'is white space alone' };
const controlsWarning = { kind: 'control-characters', message: 'holds control characters' };
/** Bytes that are valid UTF-8 are their text, wherever they come from. */
function decode(input, encoding) {
    const content = textOrBytes(input);
    if (typeof content === 'string' && !(0,unicode/* isUnicode */.K)(content))
        return notUnicode;
    if (encoding === undefined)
        return { content };
    const bytes = typeof content === 'string' ? decodeText(content, encoding) : undefined;
    if (bytes !== undefined)
        return { content: textOrBytes(bytes) };
    return (0,result/* refuse */.T)('WRONG_TYPE', `is not valid ${encoding}`, 'Correct or remove `decode`, or store the value again.');
}
function textOrBytes(input) {
    if (typeof input === 'string' || !(0,external_node_buffer_.isUtf8)(input))
        return input;
    return external_node_buffer_.Buffer.from(input.buffer, input.byteOffset, input.byteLength).toString('utf8');
}
function convertBytes(bytes, asked) {
    const textual = [asked.trim, asked.split, asked.match, asked.type === 'string' ? undefined : asked.type];
    if (textual.some((conversion) => conversion !== undefined)) {
        return (0,result/* refuse */.T)('NOT_TEXT', 'is binary, not text', 'Remove `trim`, `split`, `type` and `match`, for they work on text alone.');
    }
    if (asked.encode !== undefined) {
        return { ok: true, content: encodeBytes(bytes, asked.encode), parts: [], warnings: [] };
    }
    if (asked.target === 'file')
        return { ok: true, content: bytes, parts: [], warnings: [] };
    return (0,result/* refuse */.T)('NOT_TEXT', 'is binary, not text', 'Add `encode: base64`.');
}
function checkText(text, { type, match }) {
    if (type === 'integer' && !/^-?(?:0|[1-9][0-9]*)$/.test(text)) {
        return wrongType('is not an integer');
    }
    if (type === 'boolean' && text !== 'true' && text !== 'false') {
        return wrongType('is neither "true" nor "false"');
    }
    if (type === 'json' && (0,json_source/* readJsonSource */.yx)(text) === undefined) {
        return wrongType('is not valid JSON');
    }
    if (match === undefined)
        return undefined;
    if (matchPattern(match)?.test(text))
        return undefined;
    return (0,result/* refuse */.T)('NO_MATCH', 'does not match its pattern as a whole', 'Correct `match`, or store the value again.');
}
function wrongType(message) {
    return (0,result/* refuse */.T)('WRONG_TYPE', message, 'Correct `type`, or store the value again.');
}
/** By index, because `/\s+$/` takes quadratic time on long runs of white space. */
function trimSpace(text, ends) {
    const isSpace = (at) => at < text.length && '\t\n\v\f\r '.includes(text[at] ?? '?');
    let end = text.length;
    while (end > 0 && isSpace(end - 1))
        end -= 1;
    let start = 0;
    while (ends === 'both' && start < end && isSpace(start))
        start += 1;
    return text.slice(start, end);
}
/** C0 controls other than tab, line feed and carriage return, and DEL: exact, yet seldom meant. */
function hasControls(text) {
    for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code === 0x7f || (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./build/src/load/loaded-value.js
const inspect = Symbol.for('nodejs.util.inspect.custom');
/** Bytes that must not be seen by accident: printing, serialising or inspecting shows `***`. */
class HiddenValue {
    #bytes;
    constructor(content) {
        this.#bytes = typeof content === 'string' ? Buffer.from(content) : content;
    }
    /** The content as UTF-8 text; the caller has checked that it is valid where that matters. */
    text() {
        return Buffer.from(this.#bytes).toString('utf8');
    }
    bytes() {
        return this.#bytes;
    }
    toString() {
        return '***';
    }
    toJSON() {
        return '***';
    }
    [inspect]() {
        return '***';
    }
}

;// CONCATENATED MODULE: ./build/src/load/pick-key.js



const missing = { ok: true, status: 'missing' };
/**
 * Takes one field out of a JSON text. `key` is a literal top-level key or, when it starts with `/`, an RFC 6901 pointer.
 * Strings come decoded, numbers and booleans as their exact source; with `type: json` everything comes as its exact
 * source, and only then objects and arrays are allowed. A `null` where a further key is asked of it is no container,
 * and what an array has not (`-`, `01`, `name`) is missing.
 */
function pickKey(text, key, type) {
    const source = (0,json_source/* readJsonSource */.yx)(text);
    return source === undefined ? notJson(text) : pickFrom(source, key, type);
}
/** {@link pickKey} on a text that was read once for several keys. */
function pickFrom(source, key, type) {
    const tokens = key.startsWith('/') ? parsePointer(key) : [key];
    if (tokens === undefined) {
        return (0,result/* refuse */.T)('INVALID_REFERENCE', 'has a key that starts with "/" but is not a JSON pointer', 'Write `~0` for "~" and `~1` for "/" in a pointer.');
    }
    let index = 0;
    for (const token of tokens) {
        const child = findChild(source, index, token, key.startsWith('/'));
        if (typeof child !== 'number')
            return child ?? missing;
        index = child;
    }
    const node = source.nodes[index];
    return node === undefined ? missing : take(source, node, type);
}
/** The tokens of an RFC 6901 pointer, or undefined when it is none. */
function parsePointer(pointer) {
    if (pointer !== '' && (!pointer.startsWith('/') || /~(?![01])/.test(pointer)))
        return undefined;
    return pointer
        .split('/')
        .slice(1)
        .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}
/** The index of a child, undefined when there is none, or why it cannot be said. */
function findChild(source, index, token, pointer) {
    const kind = source.nodes[index]?.kind;
    if (kind === 'array') {
        if (!pointer || !/^(?:0|[1-9][0-9]*)$/.test(token))
            return undefined;
        let left = Number(token);
        for (const [child] of (0,json_source/* childrenOf */.LU)(source, index)) {
            if (left === 0)
                return child;
            left -= 1;
        }
        return undefined;
    }
    if (kind !== 'object') {
        return (0,result/* refuse */.T)('NOT_A_CONTAINER', 'asks a key of a JSON value that is neither an object nor an array', 'Correct the key, or remove it to take the whole value.');
    }
    let found;
    for (const [child, node] of (0,json_source/* childrenOf */.LU)(source, index)) {
        if (node.name !== token)
            continue;
        if (found !== undefined)
            return duplicateKey;
        found = child;
    }
    return found;
}
const duplicateKey = (0,result/* refuse */.T)('DUPLICATE_KEY', 'asks a key that the JSON holds more than once', 'Store the key once, for it is uncertain which one was meant.');
function take(source, node, type) {
    if (node.kind === 'null')
        return missing;
    if (type === 'json' || node.kind === 'number' || node.kind === 'boolean') {
        return { ok: true, status: 'found', text: (0,json_source/* sourceOf */.vz)(source, node) };
    }
    if (node.kind !== 'string') {
        return (0,result/* refuse */.T)('NOT_A_SCALAR', 'asks a key that holds a JSON object or array', 'Add `type: json` to take it as JSON, or point to one field in it, as in `#/outer/inner`.');
    }
    const text = (0,json_source/* decodeString */.sc)(source, node);
    if ((0,unicode/* isUnicode */.K)(text))
        return { ok: true, status: 'found', text };
    return (0,result/* refuse */.T)('NOT_TEXT', 'asks a key whose JSON string escapes half a surrogate pair', 'Store text that is valid Unicode.');
}
function notJson(text) {
    return (0,result/* refuse */.T)('NOT_JSON', 'asks a key of what is not JSON', text.startsWith('\ufeff')
        ? 'Store it again without the byte order mark in front.'
        : 'Remove the key to take the whole value, or store JSON.');
}

// EXTERNAL MODULE: ./build/src/load/store.js
var load_store = __webpack_require__(3367);
;// CONCATENATED MODULE: ./build/src/load/load-values.js









/**
 * Reads every value of the mapping and makes of it what the mapping asks for: all of them or none.
 *
 * @throws {Failure} with a problem for each variable that could not be loaded.
 */
async function loadValues(mapping, reads, store) {
    const [parameters, secrets] = await Promise.all([
        reads.parameters.length > 0 ? store.parameters(reads.parameters) : new Map(),
        reads.secrets.length > 0 ? store.secrets(reads.secrets) : new Map(),
    ]);
    const answers = new Map([...parameters, ...secrets]);
    const asked = [...reads.parameters, ...reads.secrets].map(load_store/* refKey */.X);
    if (answers.size !== asked.length || asked.some((key) => !answers.has(key))) {
        throw new failure/* Failure */.H([{ code: 'BUG', message: 'the store did not answer exactly what was asked' }]);
    }
    const loader = new Loader(reads, answers);
    for (const entry of mapping.entries)
        loader.load(entry);
    if (loader.problems.length > 0)
        throw new failure/* Failure */.H(groupedByCause(loader.problems));
    return loader;
}
/** Problems of one code together, so that seventy lines with two causes read as two lists. */
function groupedByCause(problems) {
    const codes = [...new Set(problems.map(({ code }) => code))];
    return codes.flatMap((code) => problems.filter((problem) => problem.code === code));
}
class Loader {
    values = [];
    skipped = [];
    warnings = [];
    problems = [];
    #reads;
    #answers;
    /** A secret is parsed once for all of its keys. */
    #sources = new Map();
    constructor(reads, answers) {
        this.#reads = reads;
        this.#answers = answers;
    }
    load(entry) {
        if (entry.kind === 'literal') {
            this.#checked(entry, entry.value, { name: entry.name, secret: false, source: 'value' });
            return;
        }
        const ref = this.#reads.refOf.get(entry.name);
        const answer = ref && this.#answers.get((0,load_store/* refKey */.X)(ref));
        if (!ref || !answer) {
            this.#problem(entry, { code: 'BUG', message: 'was not planned', hint: 'Report this.' });
            return;
        }
        if (answer.status === 'failed') {
            const detail = answer.detail === undefined ? '' : ` (${answer.detail})`;
            const hint = answer.hint ?? failedHints[answer.code] ?? "Try again; if it stays, look at the service's status.";
            this.#problem(entry, {
                code: answer.code,
                message: `${failedMessages[answer.code] ?? 'could not be read'}${detail}`,
                hint,
            });
        }
        else if (answer.status === 'missing') {
            this.#missing(entry, `does not exist${ref.region ? ` in ${ref.region}` : ''}`);
        }
        else {
            this.#found(entry, (0,load_store/* refKey */.X)(ref), answer.value);
        }
    }
    #found(entry, key, found) {
        const picked = this.#pick(entry, key, contentOf(found));
        if (!picked.ok) {
            this.#problem(entry, picked);
        }
        else if (picked.content === undefined) {
            this.#missing(entry, 'has no such key');
        }
        else {
            const { version } = found;
            this.#checked(entry, picked.content, {
                name: entry.name,
                secret: entry.secret,
                source: printReference(entry.reference),
                ...(version !== undefined && { version }),
            });
        }
    }
    /** The whole content, or the field that the reference's key names; undefined when it has no such field. */
    #pick({ reference, conversion: { type } }, answerKey, content) {
        if (reference.key === undefined)
            return { ok: true, content };
        if (typeof content !== 'string' && !(0,external_node_buffer_.isUtf8)(content)) {
            return (0,result/* refuse */.T)('NOT_JSON', 'is binary, so it has no key', 'Remove the key.');
        }
        const text = typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
        if (!this.#sources.has(answerKey))
            this.#sources.set(answerKey, (0,json_source/* readJsonSource */.yx)(text));
        const source = this.#sources.get(answerKey);
        const picked = source ? pickFrom(source, reference.key, type) : pickKey(text, reference.key, type);
        if (!picked.ok)
            return picked;
        return { ok: true, content: picked.status === 'missing' ? undefined : picked.text };
    }
    /** Converts and checks a value that was found; a literal is only checked. */
    #checked(entry, content, about) {
        const converted = convert(content, entry.kind === 'literal' ? { allowEmpty: true } : entry.conversion);
        if (!converted.ok) {
            this.#problem(entry, converted);
            return;
        }
        this.warnings.push(...converted.warnings.map(({ message }) => ({ name: entry.name, message })));
        this.values.push({
            ...about,
            value: new HiddenValue(converted.content),
            parts: converted.parts.map((part) => new HiddenValue(part)),
            expose: entry.expose,
        });
    }
    #missing(entry, message) {
        const source = printReference(entry.reference);
        if (entry.default !== undefined) {
            const checked = checkDefault(entry.default, entry.conversion);
            if (!checked.ok) {
                this.#problem(entry, { ...checked, message: `has a default that ${checked.message}` });
                return;
            }
            this.values.push({
                name: entry.name,
                value: new HiddenValue(entry.default),
                parts: [],
                secret: entry.secret,
                expose: entry.expose,
                source: 'default',
            });
        }
        else if (entry.optional) {
            this.skipped.push({ name: entry.name, source });
        }
        else {
            this.#problem(entry, {
                code: 'NOT_FOUND',
                message,
                hint: 'Create it, correct the reference, or say `optional: true` or `default:`.',
            });
        }
    }
    #problem(entry, { code, message, hint }) {
        const source = entry.kind === 'literal' ? '`value`' : printReference(entry.reference);
        this.problems.push({ code, message: `"${entry.name}": ${source} ${message}`, hint, place: entry.place });
    }
}
function contentOf(found) {
    if ('value' in found)
        return found.value;
    return 'text' in found ? found.text : found.bytes;
}
const failedMessages = {
    ACCESS_DENIED: 'may not be read with these credentials',
    KMS_ACCESS_DENIED: 'cannot be decrypted: the KMS key refuses these credentials',
    PENDING_DELETION: 'is marked for deletion',
    THROTTLED: 'was not read: AWS throttled every attempt',
    TIMEOUT: 'was not read in time',
    NETWORK: 'was not read: AWS could not be reached',
    BAD_RESPONSE: 'was not read: the answer is not what AWS documents',
    AWS_ERROR: 'was not read: AWS reported an error',
    EXPIRED_CREDENTIALS: 'was not read: the credentials have expired',
    INVALID_CREDENTIALS: 'was not read: AWS does not accept the credentials',
    NO_CREDENTIALS: 'was not read: there are no AWS credentials',
};
const failedHints = {
    ACCESS_DENIED: 'Allow ssm:GetParameters or secretsmanager:GetSecretValue on it for this role.',
    KMS_ACCESS_DENIED: "Allow kms:Decrypt on the key for this role, in its policy and in the key's.",
    PENDING_DELETION: 'Restore the secret, or point the mapping at another one.',
    THROTTLED: 'Raise the throughput of Parameter Store in the account, or run fewer jobs at once.',
    TIMEOUT: 'Check the network, or give more time with --timeout or timeout-seconds.',
    NETWORK: 'Check the region, the proxy and the route to AWS.',
    EXPIRED_CREDENTIALS: 'Sign in again.',
    INVALID_CREDENTIALS: 'Check the credentials, and the clock of this machine.',
    NO_CREDENTIALS: 'Sign in first, or use --local FILE to run without AWS.',
};

;// CONCATENATED MODULE: ./build/src/load/plan-reads.js


/**
 * What the entries of a mapping read. Two entries with the same reference and region share one read, so that all keys
 * of a secret come from one version of it.
 *
 * @throws {Failure} `REGION_MISSING` when an entry has no region and one is required.
 */
function planReads(mapping, choice) {
    const entries = mapping.entries.filter((entry) => entry.kind === 'reference');
    const without = [];
    const parameters = new Map();
    const secrets = new Map();
    const refOf = new Map();
    for (const entry of entries) {
        const region = regionOf(entry, mapping, choice);
        if (region === undefined && choice.required)
            without.push(entry.name);
        const ref = refOfEntry(entry, region);
        if ('name' in ref)
            parameters.set((0,load_store/* refKey */.X)(ref), ref);
        else
            secrets.set((0,load_store/* refKey */.X)(ref), ref);
        refOf.set(entry.name, ref);
    }
    if (without.length > 0) {
        throw (0,failure/* fail */.f)('REGION_MISSING', `no AWS region is known for ${plan_reads_listed(without)}`, 'Say region: in the mapping, or give --region (CLI), aws-region (Action) or AWS_REGION.');
    }
    return { parameters: [...parameters.values()], secrets: [...secrets.values()], refOf };
}
function regionOf(entry, mapping, choice) {
    return entry.reference.home?.region ?? entry.region ?? choice.given ?? mapping.region ?? choice.ambient;
}
function refOfEntry({ reference }, region) {
    const where = region === undefined ? {} : { region };
    if (reference.store === 'ssm') {
        const { name, selector } = reference;
        return { ...where, name, ...(selector !== undefined && { selector }) };
    }
    const { id, stage, version } = reference;
    return { ...where, id, ...(stage !== undefined && { stage }), ...(version !== undefined && { version }) };
}
function plan_reads_listed(names) {
    const shown = names.slice(0, 3).map((name) => `"${name}"`);
    return names.length > 3 ? `${shown.join(', ')} and ${names.length - 3} more` : shown.join(', ');
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/output/file/errno-of.js
var errno_of = __webpack_require__(7542);
;// CONCATENATED MODULE: ./build/src/app/read-mapping.js




const defaultMappings = [
    'pipeline-secrets.yml',
    'pipeline-secrets.yaml',
    'pipeline-secrets.json',
];
/**
 * The mapping file's text: the file that the caller names, standard input for `-`, else the one default file there is.
 *
 * @throws {Failure} `MAPPING_NOT_FOUND` or `MAPPING_AMBIGUOUS`.
 */
function readMapping(named, world) {
    if (named === '-')
        return { text: world.readStdin(), file: '<stdin>' };
    const file = named ?? defaultFile(world.cwd);
    return { text: readText(file, world, 'MAPPING_NOT_FOUND', 'the mapping file'), file };
}
function defaultFile(cwd) {
    const present = defaultMappings.filter((name) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(cwd, name)));
    const [first, ...others] = present;
    if (first === undefined) {
        throw (0,failure/* fail */.f)('MAPPING_NOT_FOUND', `there is no mapping file: none of ${defaultMappings.join(', ')} is in the working directory`, 'Create pipeline-secrets.yml, or name the file with -m FILE (CLI) or mapping-file (Action).');
    }
    if (others.length === 0)
        return first;
    throw (0,failure/* fail */.f)('MAPPING_AMBIGUOUS', `there is more than one mapping file: ${present.join(', ')}`, 'Remove all but one, or name the file with -m FILE (CLI) or mapping-file (Action).');
}
/** @throws {Failure} with this code when the file cannot be read as UTF-8 text. */
function readText(file, world, code, what) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode((0,external_node_fs_.readFileSync)((0,external_node_path_.resolve)(world.cwd, file)));
    }
    catch (error) {
        if (error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
            throw (0,failure/* fail */.f)(code, `${what} "${file}" is not UTF-8 text`, 'Save it as UTF-8.');
        }
        throw (0,failure/* fail */.f)(code, `${what} "${file}" cannot be read (${(0,errno_of/* errnoOf */.U)(error)})`, 'Check the path and its permissions.');
    }
}

;// CONCATENATED MODULE: ./build/src/app/load-mapping.js




/**
 * From a checked mapping to its values: all of them or a failure.
 *
 * @throws {Failure} with every problem.
 */
async function loadMapping(mapping, options, world) {
    const region = {
        given: options.region,
        ambient: world.env.AWS_REGION || world.env.AWS_DEFAULT_REGION,
        required: options.local === undefined,
    };
    const reads = planReads(mapping, region);
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), options.timeoutSeconds * 1000);
    try {
        const needsStore = reads.parameters.length + reads.secrets.length > 0;
        const store = needsStore ? await openStore(mapping, options, region, world, controller.signal) : noStore;
        return await loadValues(mapping, reads, store);
    }
    finally {
        clearTimeout(timer);
    }
}
const noStore = { parameters: async () => new Map(), secrets: async () => new Map() };
async function openStore(mapping, options, region, world, deadline) {
    const accounts = acceptedAccounts(mapping, options.accounts);
    if (options.local !== undefined) {
        if (accounts.length > 0)
            options.onNotice('the account is not checked: the values come from a stand-in file');
        const text = readText(options.local, world, 'LOCAL_FILE', 'the stand-in file');
        const [{ localStore }, { parseLocal }] = await Promise.all([
            __webpack_require__.e(/* import() */ 951).then(__webpack_require__.bind(__webpack_require__, 3951)),
            __webpack_require__.e(/* import() */ 253).then(__webpack_require__.bind(__webpack_require__, 253)),
        ]);
        return localStore(parseLocal(text, options.local));
    }
    const [{ awsStore }, { parseEndpoints }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(971), __webpack_require__.e(132)]).then(__webpack_require__.bind(__webpack_require__, 3132)),
        __webpack_require__.e(/* import() */ 948).then(__webpack_require__.bind(__webpack_require__, 8948)),
    ]);
    return awsStore({
        endpoints: parseEndpoints(options.endpointUrls),
        profile: options.profile,
        timing: { sleep: world.sleep, random: world.random },
        deadline,
        accounts,
        region: region.given ?? mapping.region ?? region.ambient,
        onNotice: options.onNotice,
    });
}
/** An account must be accepted by the mapping and by the caller, where each says something. */
function acceptedAccounts({ account, entries }, allowed) {
    if (allowed.length === 0)
        return account === undefined ? [] : [account];
    const foreign = entries
        .filter((entry) => entry.kind === 'reference' && entry.reference.home)
        .flatMap((entry) => {
        const named = entry.kind === 'reference' ? entry.reference.home?.account : undefined;
        return named === undefined || allowed.includes(named)
            ? []
            : [{ what: `"${entry.name}": the ARN's account`, named, place: entry.place }];
    });
    const own = account === undefined || allowed.includes(account)
        ? []
        : [{ what: "the mapping's account", named: account }];
    const problems = [...own, ...foreign].map(({ what, named, ...rest }) => ({
        code: 'ACCOUNT_CONFLICT',
        message: `${what} "${named}" is none of those that the caller allows`,
        hint: 'Correct the mapping, or allowed-account-ids.',
        ...rest,
    }));
    if (problems.length > 0)
        throw new failure/* Failure */.H(problems);
    return account === undefined ? allowed : [account];
}

// EXTERNAL MODULE: ./build/src/app/masks-of.js + 4 modules
var masks_of = __webpack_require__(8881);
// EXTERNAL MODULE: ./build/src/app/cli/parse-arguments.js
var parse_arguments = __webpack_require__(1478);
;// CONCATENATED MODULE: ./build/src/app/cli/mapping-from-arguments.js







/** The checked mapping that the arguments ask for. @throws {Failure} with every problem. */
function mappingFromArguments(args, world, forGithubEnv) {
    const vars = (0,parse_arguments/* parsePairs */.xg)(args.texts('var'), '--var');
    const { text, file } = readMapping(args.text('mapping'), world);
    const mapping = parseMapping(text, {
        file,
        vars,
        only: args.texts('only'),
        allowNames: args.texts('allow-name'),
        forGithubEnv,
    });
    checkAllowed(mapping, args.texts('allow'), '--allow');
    return mapping;
}
/** Loads the mapping as the arguments say; notices and warnings go to stderr unless `--quiet`. */
async function loadFromArguments(mapping, args, world) {
    const shortSecrets = shortSecretsOf(args);
    const say = (level, message) => {
        if (!args.flag('quiet'))
            world.writeErr(`${level}: ${(0,printable/* printable */.g)(message)}\n`);
    };
    const loaded = await loadMapping(mapping, {
        local: args.text('local'),
        region: args.text('region'),
        profile: args.text('profile'),
        endpointUrls: args.texts('endpoint-url'),
        accounts: [],
        timeoutSeconds: (0,parse_arguments/* seconds */.YA)(args.text('timeout'), 60, '--timeout'),
        onNotice: (message) => say('notice', message),
    }, world);
    // Nothing is masked here, so that too many lines or a short word matter only to those who refuse them.
    if (shortSecrets === 'error')
        (0,masks_of/* masksOf */.J)(loaded.values, shortSecrets);
    for (const { name, message } of loaded.warnings)
        say('warning', `"${name}" ${message}`);
    for (const { name, source } of loaded.skipped)
        say('notice', `"${name}" is skipped: ${source} is missing and optional`);
    if (args.flag('verbose')) {
        for (const { name, source, version } of loaded.values) {
            say('verbose', `"${name}" from ${source}${version === undefined ? '' : `, version ${version}`}`);
        }
    }
    return loaded;
}
/** What `--short-secrets` says. @throws {Failure} `USAGE`. */
function shortSecretsOf(args) {
    return (0,parse_arguments/* oneOf */.yL)(args.text('short-secrets'), ['warn', 'error'], '--short-secrets');
}


/***/ }),

/***/ 8881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ masksOf)
});

// EXTERNAL MODULE: ./build/src/failure.js
var failure = __webpack_require__(7279);
// EXTERNAL MODULE: ./build/src/load/result.js
var result = __webpack_require__(8353);
// EXTERNAL MODULE: ./build/src/load/json-source.js
var json_source = __webpack_require__(3166);
// EXTERNAL MODULE: ./build/src/load/unicode.js
var unicode = __webpack_require__(9285);
;// CONCATENATED MODULE: ./build/src/mask/mask-forms.js


/**
 * The texts to hide so that a value does not show, longest first; never blank, never with a line break.
 *
 * A value in one line is hidden as it is, however short. Of several lines each is hidden by itself, because the runner
 * registers them so, and trimmed, because it does that too, but only if it {@link isTelling}: else a pretty-printed JSON
 * secret would hide every `{` in the log. The strings of a JSON value are hidden decoded and as they are written.
 */
function maskForms(value, kind = 'whole') {
    const lines = linesOf(value);
    const forms = new Set();
    const single = lines.length === 1 ? lines[0] : undefined;
    if (single !== undefined && kind === 'whole') {
        forms.add(/[\r\n]/.test(value) ? single : value);
    }
    const json = readJson(value);
    for (const line of lines) {
        if (isTelling(line) && (single !== undefined || json === undefined || holdsString(line)))
            forms.add(line);
    }
    for (const leaf of json === undefined ? [] : leafTexts(json)) {
        for (const line of linesOf(leaf))
            if (isTelling(line))
                forms.add(line);
    }
    return [...forms].sort((a, b) => b.length - a.length);
}
/** The lines that are not blank, without the white space around them. */
function linesOf(text) {
    return text
        .split(/[\r\n]/)
        .map(trimAsRunner)
        .filter((line) => line !== '');
}
/**
 * Whether a line says enough to be hidden everywhere: four characters or more, and not mere punctuation. Without a letter
 * or a digit it must show four different signs other than brackets, quotes and separators (`!@#$%` may be a password,
 * `-----` and `}],` are none).
 */
function isTelling(line) {
    if ([...line.slice(0, 8)].length < 4)
        return false;
    return /[\p{L}\p{N}]/u.test(line) || new Set(line.replace(/[\s{}[\]()"'`,:;]/g, '')).size >= 4;
}
/** A line of pretty-printed JSON like `true,` or `"db": {` is in many logs, and hides nothing. */
function holdsString(line) {
    return line.includes('"') && !line.endsWith('{') && !line.endsWith('[');
}
/** A byte order mark in front must not leave the strings in clear. */
function readJson(value) {
    return (0,json_source/* readJsonSource */.yx)(value.startsWith('\ufeff') ? value.slice(1) : value);
}
function leafTexts(json) {
    return (0,json_source/* stringLeaves */.I7)(json)
        .flatMap((leaf) => [(0,json_source/* decodeString */.sc)(json, leaf), json.text.slice(leaf.start + 1, leaf.end - 1)])
        .filter(unicode/* isUnicode */.K);
}
/** .NET's `Trim`: other than JavaScript's it takes U+0085 and leaves U+FEFF. */
function trimAsRunner(line) {
    let end = line.length;
    while (end > 0 && isRunnerSpace(line.charCodeAt(end - 1)))
        end -= 1;
    let start = 0;
    while (start < end && isRunnerSpace(line.charCodeAt(start)))
        start += 1;
    return line.slice(start, end);
}
function isRunnerSpace(code) {
    return (code === 0x20 ||
        (code >= 0x09 && code <= 0x0d) ||
        (code >= 0x2000 && code <= 0x200a) ||
        [0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000].includes(code));
}

;// CONCATENATED MODULE: ./build/src/mask/common-words.js
/** Lower-case words that stand all over a log: masking one makes the log unreadable and can drop job outputs. */
const commonWords = new Set([
    // Literals and switches.
    'true',
    'false',
    'null',
    'none',
    'undefined',
    'yes',
    'no',
    'on',
    'off',
    'enabled',
    'disabled',
    'default',
    'required',
    'optional',
    // Stages.
    'dev',
    'develop',
    'development',
    'test',
    'testing',
    'qa',
    'uat',
    'int',
    'integration',
    'stage',
    'staging',
    'preprod',
    'pre-production',
    'preproduction',
    'preview',
    'sandbox',
    'demo',
    'beta',
    'prod',
    'production',
    'live',
    'local',
    // Hosts and protocols.
    'localhost',
    '127.0.0.1',
    '0.0.0.0',
    'http',
    'https',
    'internal',
    'external',
    'public',
    'private',
    // Branches.
    'main',
    'master',
    'release',
    // Log levels.
    'trace',
    'debug',
    'info',
    'notice',
    'warn',
    'warning',
    'error',
    'fatal',
    'critical',
    'verbose',
    // User names and databases.
    'admin',
    'administrator',
    'root',
    'user',
    'username',
    'guest',
    'nobody',
    'ubuntu',
    'ec2-user',
    'service',
    'system',
    'app',
    'application',
    'api',
    'web',
    'server',
    'client',
    'worker',
    'postgres',
    'postgresql',
    'mysql',
    'mariadb',
    'mongodb',
    'redis',
    'oracle',
    'sqlserver',
    'database',
    'dbname',
    'schema',
    // Placeholders.
    'password',
    'passwd',
    'secret',
    'secrets',
    'changeme',
    'change-me',
    'example',
    'token',
    'value',
    'string',
    // Tools that name their own steps.
    'docker',
    'github',
    'gitlab',
    'amazon',
    'amazonaws',
    'node',
    'npm',
    'python',
    'java',
    'linux',
    'windows',
    'build',
    'deploy',
]);

;// CONCATENATED MODULE: ./build/src/mask/short-secret.js

/** A region or availability zone: `eu-west-1`, `us-gov-east-1`, `us-isob-east-1`, `eusc-de-east-1`, `eu-west-1a`. */
const region = /^(?:af|ap|ca|cn|eu|eusc|il|me|mx|sa|us)-(?:(?:gov|iso[a-z]?|de)-)?(?:north|south|east|west|central)(?:east|west)?-\d[a-f]?$/;
/**
 * Why masking a value will hide more than the value: it is a word that logs are full of, or under six characters.
 * White space around it does not count, because the runner trims what it masks. Nothing at all is no secret.
 */
function shortSecretReason(value) {
    const word = value.trim().toLowerCase();
    if (word === '')
        return undefined;
    if (commonWords.has(word) || region.test(word))
        return 'common word';
    return word.length < 12 && [...word].length < 6 ? 'short' : undefined;
}

;// CONCATENATED MODULE: ./build/src/mask/collect-masks.js



/** The runner searches every line of the log for every mask: thousands slow a job down to a crawl. */
const maxMasks = 2000;
/**
 * Every mask of every secret value, longest first, and one warning for each variable that will not mask well. Values
 * with too many lines are refused, naming the variable that has most; files are left unmasked instead, the longest
 * first, since a file is where such a value belongs.
 */
function collectMasks(values, cap = maxMasks) {
    const masks = new Set();
    const warnings = new Map();
    const variables = groupByName(values.filter((value) => value.secret));
    const counts = new Map();
    for (const { name, reason, file, forms } of variables) {
        if (reason !== undefined)
            warnings.set(name, reason);
        if (file)
            continue;
        counts.set(name, forms.size);
        for (const form of forms)
            masks.add(form);
    }
    if (masks.size > cap)
        return tooMany(counts);
    for (const { name, forms } of variables
        .filter(({ file }) => file)
        .sort((a, b) => a.forms.size - b.forms.size)) {
        const added = [...forms].filter((form) => !masks.has(form));
        if (masks.size + added.length > cap)
            warnings.set(name, 'too long');
        else
            for (const form of added)
                masks.add(form);
    }
    return {
        ok: true,
        masks: [...masks].sort((a, b) => b.length - a.length),
        warnings: [...warnings].map(([name, reason]) => ({ name, reason })),
    };
}
function groupByName(values) {
    const variables = new Map();
    for (const { name, value, kind = 'whole', file = false } of values) {
        const known = variables.get(name);
        const variable = known ?? { name, file, forms: new Set(), reason: undefined };
        variables.set(name, variable);
        const forms = maskForms(value, kind);
        for (const form of forms)
            variable.forms.add(form);
        variable.file &&= file;
        if (kind === 'whole') {
            variable.reason ??= forms.length === 0 && value.trim() !== '' ? 'unmasked' : shortSecretReason(value);
        }
    }
    return [...variables.values()];
}
function tooMany(counts) {
    const [name] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), ['', -1]);
    return {
        ...(0,result/* refuse */.T)('TOO_MANY_MASKS', 'has more lines than can be masked', 'Give it to the one command that needs it, with `pipeline-secrets run`.'),
        name,
    };
}

;// CONCATENATED MODULE: ./build/src/app/masks-of.js


/**
 * The masks of everything that was loaded.
 *
 * @throws {Failure} `TOO_MANY_MASKS`, or `SHORT_SECRET` when short secrets are an error.
 */
function masksOf(values, shortSecrets) {
    const maskables = values.flatMap(({ name, value, parts, secret }) => [
        { name, value: value.text(), secret },
        ...parts.map((part) => ({ name, value: part.text(), secret, kind: 'part' })),
    ]);
    const masks = collectMasks(maskables);
    if (!masks.ok)
        throw (0,failure/* fail */.f)(masks.code, `"${masks.name}": ${masks.message}`, masks.hint);
    const warnings = masks.warnings.map(({ name, reason }) => ({ name, message: messages[reason] }));
    const [first] = warnings;
    if (first && shortSecrets === 'error') {
        const names = warnings.map((warning) => `"${warning.name}"`).join(', ');
        throw (0,failure/* fail */.f)('SHORT_SECRET', `too short or too common to mask well: ${names}`, 'Store longer values, say `secret: false` for public ones, or accept them with short-secrets: warn.');
    }
    return { masks: masks.masks, warnings };
}
const messages = {
    short: 'is shorter than six characters: masking it will hide ordinary text too, and job outputs that contain it',
    'common word': 'is a common word: masking it will hide ordinary text too, and job outputs that contain it',
    unmasked: 'has only lines too short to mask: it can show in the log',
    'too long': 'has too many lines to mask: it can show in the log',
};


/***/ }),

/***/ 3166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I7: () => (/* binding */ stringLeaves),
/* harmony export */   LU: () => (/* binding */ childrenOf),
/* harmony export */   sc: () => (/* binding */ decodeString),
/* harmony export */   vz: () => (/* binding */ sourceOf),
/* harmony export */   yx: () => (/* binding */ readJsonSource)
/* harmony export */ });
const quote = 0x22;
const backslash = 0x5c;
const unescaped = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
/**
 * Reads a text as strict RFC 8259 JSON, keeping the place of every value, because numbers and nested values are handed
 * over as they were written. Not `JSON.parse`: it loses the source, lets the last duplicate win, and its messages quote
 * the text. Linear in the length, of any depth. A byte order mark is not JSON, just as for `JSON.parse`.
 *
 * @returns undefined when the text is not JSON.
 */
function readJsonSource(text) {
    const nodes = [];
    const open = [];
    let at = skipSpace(text, 0);
    let name;
    for (;;) {
        const kind = kindAt(text, at);
        if (kind === undefined)
            return undefined;
        const node = { kind, name, start: at, end: at, next: nodes.length + 1 };
        nodes.push(node);
        name = undefined;
        if (kind === 'object' || kind === 'array') {
            at = skipSpace(text, at + 1);
            if (text[at] !== closing(kind)) {
                open.push(node);
                if (kind === 'object') {
                    const member = readName(text, at);
                    if (member === undefined)
                        return undefined;
                    ({ name, at } = member);
                }
                continue;
            }
            at += 1;
        }
        else {
            at = endOfScalar(text, at, kind);
            if (at < 0)
                return undefined;
        }
        node.end = at;
        // A value is complete: close what ends here, or step to the next value.
        for (;;) {
            at = skipSpace(text, at);
            const parent = open.at(-1);
            if (parent === undefined)
                return at === text.length ? { text, nodes } : undefined;
            const character = text[at];
            if (character === ',') {
                at = skipSpace(text, at + 1);
                if (parent.kind === 'object') {
                    const member = readName(text, at);
                    if (member === undefined)
                        return undefined;
                    ({ name, at } = member);
                }
                break;
            }
            if (character !== closing(parent.kind))
                return undefined;
            at += 1;
            parent.end = at;
            parent.next = nodes.length;
            open.pop();
        }
    }
}
/** The values directly inside `nodes[index]`, by their index; those of an object carry a name. */
function* childrenOf(source, index) {
    const end = source.nodes[index]?.next ?? 0;
    for (let child = index + 1; child < end;) {
        const node = source.nodes[child];
        if (node === undefined)
            return;
        yield [child, node];
        child = node.next;
    }
}
/** The exact text of one value, as it was written. */
function sourceOf(source, node) {
    return source.text.slice(node.start, node.end);
}
/** What a string of the source says. It may hold lone surrogates, which JSON can escape but UTF-8 cannot hold. */
function decodeString(source, node) {
    return decodeEscapes(source.text.slice(node.start + 1, node.end - 1));
}
/** Every string value, at any depth, in document order; names of members are not values. */
function stringLeaves(source) {
    return source.nodes.filter((node) => node.kind === 'string');
}
function closing(kind) {
    return kind === 'object' ? '}' : ']';
}
function kindAt(text, at) {
    const character = text[at];
    if (character === '{')
        return 'object';
    if (character === '[')
        return 'array';
    if (character === '"')
        return 'string';
    if (character === 't' || character === 'f')
        return 'boolean';
    if (character === 'n')
        return 'null';
    return character === '-' || isDigit(text.charCodeAt(at)) ? 'number' : undefined;
}
function readName(text, at) {
    const end = text.charCodeAt(at) === quote ? endOfString(text, at) : -1;
    if (end < 0)
        return undefined;
    const colon = skipSpace(text, end);
    if (text[colon] !== ':')
        return undefined;
    return { name: decodeEscapes(text.slice(at + 1, end - 1)), at: skipSpace(text, colon + 1) };
}
/** The offset after the scalar at `at`, or -1 when it is malformed. */
function endOfScalar(text, at, kind) {
    if (kind === 'string')
        return endOfString(text, at);
    if (kind === 'number')
        return endOfNumber(text, at);
    const word = ['true', 'false', 'null'].find((literal) => text.startsWith(literal, at));
    return word === undefined ? -1 : at + word.length;
}
function endOfString(text, start) {
    for (let at = start + 1; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code === quote)
            return at + 1;
        if (code < 0x20)
            return -1;
        if (code === backslash) {
            at += 1;
            const letter = text[at];
            if (letter === 'u') {
                if (!/^[0-9A-Fa-f]{4}$/.test(text.slice(at + 1, at + 5)))
                    return -1;
                at += 4;
            }
            else if (letter === undefined || !'"\\/bfnrt'.includes(letter)) {
                return -1;
            }
        }
    }
    return -1;
}
function endOfNumber(text, start) {
    let at = text[start] === '-' ? start + 1 : start;
    const whole = at;
    at = skipDigits(text, at);
    if (at === whole || (text[whole] === '0' && at > whole + 1))
        return -1;
    if (text[at] === '.') {
        const fraction = at + 1;
        at = skipDigits(text, fraction);
        if (at === fraction)
            return -1;
    }
    if (text[at] === 'e' || text[at] === 'E') {
        at += 1;
        if (text[at] === '+' || text[at] === '-')
            at += 1;
        const exponent = at;
        at = skipDigits(text, exponent);
        if (at === exponent)
            return -1;
    }
    return at;
}
function skipDigits(text, from) {
    let at = from;
    while (isDigit(text.charCodeAt(at)))
        at += 1;
    return at;
}
function isDigit(code) {
    return code >= 0x30 && code <= 0x39;
}
function skipSpace(text, from) {
    let at = from;
    for (;;) {
        const code = text.charCodeAt(at);
        if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09)
            return at;
        at += 1;
    }
}
/** `content` is what stands between the quotes of a string that was checked. */
function decodeEscapes(content) {
    if (!content.includes('\\'))
        return content;
    return content.replace(/\\(?:u(.{4})|(.))/g, (_, hex, letter) => hex === undefined ? (unescaped[letter] ?? letter) : String.fromCharCode(Number.parseInt(hex, 16)));
}


/***/ }),

/***/ 8353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ refuse)
/* harmony export */ });
function refuse(code, message, hint) {
    return { ok: false, code, message, hint };
}


/***/ }),

/***/ 3367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ refKey)
/* harmony export */ });
/** Identity of a reference, the key of {@link Answers}: equal references are read once. */
function refKey(ref) {
    return 'name' in ref
        ? JSON.stringify(['ssm', ref.region ?? '', ref.name, ref.selector ?? ''])
        : JSON.stringify(['secretsmanager', ref.region ?? '', ref.id, ref.stage ?? '', ref.version ?? '']);
}


/***/ }),

/***/ 9285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ isUnicode)
/* harmony export */ });
/** Whether UTF-8 can hold a text, that is, it has no half of a surrogate pair (`isWellFormed` needs Node 20). */
function isUnicode(text) {
    return !/\p{Surrogate}/u.test(text);
}


/***/ }),

/***/ 3892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ anyGlob)
/* harmony export */ });
/**
 * Whether one of these globs matches the whole text: `*` is any run of characters, also `/`, and everything else is
 * literal. Compiled once, for a list is tried on many texts.
 */
function anyGlob(patterns, flags = '') {
    const any = new RegExp(`^(?:${patterns.map(sourceOf).join('|')})$`, `s${flags}`);
    return (text) => patterns.length > 0 && any.test(text);
}
function sourceOf(pattern) {
    return pattern
        .split(/\*+/)
        .map((literal) => literal.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
        .join('.*');
}


/***/ }),

/***/ 2765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Az: () => (/* binding */ topFieldNames),
/* harmony export */   I1: () => (/* binding */ referencePattern),
/* harmony export */   M4: () => (/* binding */ topLevel),
/* harmony export */   Md: () => (/* binding */ entryObject),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   ZC: () => (/* binding */ topFields),
/* harmony export */   bU: () => (/* binding */ entryFieldNames),
/* harmony export */   bv: () => (/* binding */ variable),
/* harmony export */   jX: () => (/* binding */ variableFieldNames)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5395);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7626);

const text = (description, rules = {}) => zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .meta */ .mIj({ description, ...rules }));
const flag = (description) => zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .meta */ .mIj({ description }));
const encodings = ['base64', 'base64url', 'hex'];
const exposures = ['env', 'output'];
const withVars = (pattern) => `^(?:${pattern}|[\\s\\S]*\\$\\{[\\s\\S]*)$`;
const region = { pattern: withVars('[a-z]{2,}(?:-[a-z]+)+-[0-9]{1,2}') };
const account = { pattern: withVars('[0-9]{12}') };
const key = '(?:#[\\s\\S]+)?';
const references = [
    `ssm:[A-Za-z0-9_./-]+(?::[A-Za-z0-9_.-]+)?${key}`,
    `secretsmanager:[A-Za-z0-9/_+=.@-]+(?::[^#]*)?${key}`,
    `arn:aws[a-z-]*:(?:ssm:[a-z0-9-]+:[0-9]{12}:parameter/|secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:)[^#]+${key}`,
    // A var can stand for any part of what follows the scheme, or for the scheme.
    '(?:(?:ssm|secretsmanager|arn):[^#]*|[a-z]*)\\$\\{[\\s\\S]*',
];
const referencePattern = { pattern: `^(?:${references.join('|')})$` };
const entryFields = {
    from: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(text('Where the value lives: ssm:NAME, secretsmanager:NAME, or the ARN of either; with #KEY, one field of a JSON value. ${vars} are replaced.', {
        ...referencePattern,
        examples: ['ssm:/myapp/prod/db-host', 'secretsmanager:prod/myapp/database#password'],
    })),
    value: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(text('A public text that stands here itself, never masked. ${vars} are replaced.')),
    key: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(text('A top-level key of the JSON value, or an RFC 6901 pointer when it starts with /.', {
        minLength: 1,
    })),
    stage: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(text('The staging label of a secret, such as AWSPREVIOUS. AWSCURRENT where nothing is said.', {
        pattern: '^[A-Za-z0-9/_+=.@-]{1,256}$',
    })),
    version: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(text('The version of a parameter (a number, in quotes), or the version id of a secret.', {
        pattern: '^(?:[1-9][0-9]*|[A-Za-z0-9-]{32,64})$',
    })),
    label: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(text('The label of a parameter.', { pattern: '^[A-Za-z_.-][A-Za-z0-9_.-]{0,99}$' })),
    region: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(text('The region to read from, such as eu-west-1. An ARN has its own.', {
        ...region,
        examples: ['eu-west-1'],
    })),
    optional: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(flag('true: skip the variable when the value is missing, instead of failing.')),
    default: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(text('Used when the value is missing. ${vars} are replaced.')),
    secret: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(flag('false: the value is public and is not masked. Every value is secret where nothing is said.')),
    type: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['string', 'json', 'integer', 'boolean']).check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .meta */ .mIj({
        description: 'What the value must be. json accepts an object or a list and gives its exact source.',
    }))),
    match: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(text('A regular expression (as in JavaScript) that the whole value must match.', {
        examples: ['[a-z]+'],
    })),
    decode: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(encodings).check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .meta */ .mIj({ description: 'Decode the value first.' }))),
    trim: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['end', 'both'])
        .check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .meta */ .mIj({ description: 'Remove ASCII white space at the end, or at both ends.' }))),
    split: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(text('Split the value at this separator; needs join.', { minLength: 1 })),
    join: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(text('Join the items of split with this separator.')),
    encode: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(encodings).check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .meta */ .mIj({ description: 'Encode the value last. Binary values need it.' }))),
    'allow-empty': zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(flag('true: accept a value of zero bytes.')),
    expose: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n([...exposures, 'none']), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(exposures)).check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._minLength */ .m9(1))]).check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .meta */ .mIj({
        description: 'Where the value goes: env (where nothing is said), output (an output of the step), a list of both, or none.',
    }))),
};
/** An entry in its object form. */
const entryObject = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej(entryFields)
    .check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .meta */ .mIj({ description: 'One variable: where its value lives (from), or a public text (value).' }));
const variableFields = {
    allow: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())
        .check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._minLength */ .m9(1), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .meta */ .mIj({ description: 'The values that are accepted, and no other.' }))),
    match: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(text('A regular expression (as in JavaScript) that the whole value must match.')),
    default: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(text('Used when the caller gives no value.')),
};
const variable = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej(variableFields).check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .meta */ .mIj({
    description: 'A var that the caller gives: --var NAME=VALUE (CLI) or vars (Action). allow or match says which values are accepted.',
    anyOf: [{ required: ['allow'] }, { required: ['match'] }],
}));
const topFields = {
    version: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1).check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .meta */ .mIj({ description: 'The version of this format: 1.' })),
    account: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(text('Refuse to read from any other AWS account: twelve digits, in quotes.', {
        ...account,
        examples: ['123456789012'],
    })),
    region: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(text('The region to read from where an entry does not say, such as eu-west-1.', {
        ...region,
        examples: ['eu-west-1'],
    })),
    defaults: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ secret: entryFields.secret, region: entryFields.region })
        .check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .meta */ .mIj({ description: 'What holds for every entry that does not say otherwise.' }))),
};
/** The top level as it is checked at run time; vars and entries are checked one by one, each at its own place. */
const topLevel = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej(topFields);
const entryFieldNames = Object.keys(entryFields);
const variableFieldNames = Object.keys(variableFields);
const topFieldNames = ['version', 'account', 'region', 'vars', 'defaults', 'env'];


/***/ }),

/***/ 6265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ shorten)
/* harmony export */ });
/** A name as messages show it: whoever pastes a text where a name should be does not want it back. */
function shorten(name) {
    return name.length > 60 ? `${name.slice(0, 60).replace(/[\uD800-\uDBFF]$/, '')}…` : name;
}


/***/ }),

/***/ 6703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ nameChecker),
  i: () => (/* binding */ variableNamePattern)
});

// EXTERNAL MODULE: ./build/src/mapping/glob.js
var glob = __webpack_require__(3892);
// EXTERNAL MODULE: ./build/src/mapping/shorten.js
var shorten = __webpack_require__(6265);
;// CONCATENATED MODULE: ./build/src/mapping/steering-names.js
/**
 * Names that steer the machine that runs the job: what is executed, what is trusted, who one is. A `*` stands for any
 * run of characters. They are compared without regard to case, since Windows and many tools do so.
 */
const steeringNames = [
    // What is executed.
    ...['PATH', 'PATHEXT', 'COMSPEC', 'LD_*', 'DYLD_*', 'GCONV_PATH'],
    ...['NODE_OPTIONS', 'NODE_PATH', 'NODE_EXTRA_CA_CERTS', 'NODE_TLS_REJECT_UNAUTHORIZED', 'NODE_REPL_*'],
    ...[
        'BASH_ENV',
        'BASH_FUNC_*',
        'ENV',
        'SHELLOPTS',
        'BASHOPTS',
        'PS4',
        'PROMPT_COMMAND',
        'IFS',
        'CDPATH',
        'GLOBIGNORE',
    ],
    ...['ZDOTDIR', 'PYTHONPATH', 'PYTHONSTARTUP', 'PYTHONHOME', 'PYTHONWARNINGS', 'PYTHONINSPECT'],
    ...['PERL5LIB', 'PERL5OPT', 'PERL5DB', 'RUBYOPT', 'RUBYLIB'],
    ...['JAVA_TOOL_OPTIONS', 'JDK_JAVA_OPTIONS', '_JAVA_OPTIONS', 'CLASSPATH'],
    ...['DOTNET_STARTUP_HOOKS', 'CORECLR_*', 'COR_*', 'PSMODULEPATH'],
    ...['GOFLAGS', 'GOPROXY', 'RUSTC_WRAPPER', 'CARGO_*WRAPPER', 'MAKEFLAGS'],
    // git and ssh.
    ...[
        'GIT_SSH',
        'GIT_SSH_COMMAND',
        'GIT_ASKPASS',
        'SSH_ASKPASS',
        'GIT_EXEC_PATH',
        'GIT_CONFIG*',
        'GIT_PROXY_COMMAND',
    ],
    ...['GIT_EXTERNAL_DIFF', 'GIT_EDITOR', 'GIT_TEMPLATE_DIR', 'GIT_PAGER'],
    // Tools that other tools start.
    ...['EDITOR', 'VISUAL', 'PAGER', 'BROWSER', 'LESSOPEN', 'LESSCLOSE'],
    // Trust and network.
    ...['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY'],
    ...['SSL_CERT_FILE', 'SSL_CERT_DIR', 'CURL_CA_BUNDLE', 'REQUESTS_CA_BUNDLE', 'CURL_HOME'],
    // Package managers.
    ...['NPM_CONFIG_*', 'YARN_*', 'PIP_*', 'BUNDLE_*'],
    // Identity.
    ...['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AWS_REGION', 'AWS_DEFAULT_REGION'],
    ...['AWS_ENDPOINT_URL*', 'AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE', 'AWS_CA_BUNDLE', 'AWS_PROFILE'],
    ...['AWS_CONTAINER_*', 'AWS_WEB_IDENTITY_TOKEN_FILE', 'AWS_ROLE_ARN'],
    ...['HOME', 'USERPROFILE', 'XDG_*', 'TMPDIR', 'TEMP', 'TMP', 'SHELL', 'USER'],
    ...['DOCKER_HOST', 'DOCKER_CONFIG', 'KUBECONFIG'],
    // The platform itself.
    ...['GITHUB_*', 'RUNNER_*', 'ACTIONS_*', 'INPUT_*', 'STATE_*', 'CODEBUILD_*', 'CI'],
];
/** Names that the runner itself refuses in `GITHUB_ENV`, or that would break it: no caller can allow them there. */
const neverInGithubEnv = ['NODE_OPTIONS', 'GITHUB_*', 'RUNNER_*'];

;// CONCATENATED MODULE: ./build/src/mapping/variable-name.js



const variableNamePattern = /^[A-Za-z_][A-Za-z0-9_]{0,254}$/;
/** Says of each name why this variable may not be set, or undefined when it may. */
function nameChecker(policy) {
    const isSteering = (0,glob/* anyGlob */.x)(steeringNames, 'i');
    const isNeverInGithubEnv = (0,glob/* anyGlob */.x)(neverInGithubEnv, 'i');
    const allowed = new Set(policy.allowNames.map((name) => name.toUpperCase()));
    return (name) => {
        if (!variableNamePattern.test(name)) {
            return {
                code: 'INVALID_NAME',
                message: `"${(0,shorten/* shorten */.m)(name)}" is not a variable name`,
                hint: 'Use letters, digits and _, no digit first, at most 255 characters.',
            };
        }
        if (policy.forGithubEnv && isNeverInGithubEnv(name)) {
            return {
                code: 'NAME_REFUSED',
                message: `"${name}" can never be set through GITHUB_ENV`,
                hint: 'Choose another name, or set it in the `env:` block of the one step that needs it.',
            };
        }
        if (!isSteering(name) || allowed.has(name.toUpperCase()))
            return undefined;
        return {
            code: 'NAME_REFUSED',
            message: `"${name}" steers the machine that runs the job`,
            hint: `Choose another name, or allow this one from the caller: allow-names: ${name} (Action), --allow-name ${name} (CLI).`,
        };
    };
}


/***/ }),

/***/ 7803:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ parseYaml)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/src/mapping/scan-yaml.js

const maxDepth = 64;
const outright = 'Write the text out: anchors, aliases and tags are not accepted.';
const forbiddenTokens = {
    'directive-line': ['a directive is used', 'Remove this line.'],
    anchor: ['an anchor is used', outright],
    alias: ['an alias is used', outright],
    tag: ['a tag is used', 'Remove the tag; put the text in quotes.'],
};
/**
 * Goes over the tokens of a YAML text before nodes are made of it, so that neither depth nor length costs anything:
 * making nodes recurses.
 */
function scanYaml(source, maxItems) {
    const forbidden = [];
    const refuse = (code, offset, message, hint) => ({
        refused: { code, offset, message, hint },
        forbidden,
        hasAlias: false,
        tokens: [],
    });
    // YAML allows none of them bare, and its parser uses some as marks of its own.
    const control = source.search(controlCharacter);
    if (control >= 0) {
        const hint = 'Remove it, or write it as an escape in double quotes.';
        return refuse('INVALID_SYNTAX', control, 'a control character is in the file', hint);
    }
    const parser = new dist/* Parser */.iX();
    const tokens = [];
    let isText = false;
    let hasAlias = false;
    for (const lexeme of new dist/* Lexer */.JG().lex(source)) {
        const { offset } = parser;
        const type = isText ? 'scalar' : dist/* CST */.DB.tokenType(lexeme);
        isText = !isText && lexeme === dist/* CST */.DB.SCALAR;
        const [message, hint] = (type && forbiddenTokens[type]) ?? [];
        if (message && hint)
            forbidden.push({ code: 'INVALID_SYNTAX', offset, message, hint });
        if (type === 'alias')
            hasAlias = true;
        if (isOpenQuote(type, lexeme))
            return { forbidden, hasAlias, tokens, openQuote: offset };
        tokens.push(...parser.next(lexeme));
        if (parser.stack.length > maxDepth) {
            return refuse('INVALID_SYNTAX', offset, 'the file is nested too deeply', 'Use fewer levels: a mapping needs four.');
        }
        const surplus = itemBeyond(maxItems, parser.stack.findLast(dist/* CST */.DB.isCollection));
        if (surplus) {
            const at = (surplus.key ?? surplus.value)?.offset ?? offset;
            const message = `there are more than ${maxItems} entries`;
            return refuse('MAPPING_TOO_LARGE', at, message, 'Split the mapping into several files.');
        }
    }
    tokens.push(...parser.end());
    return { forbidden, hasAlias, tokens };
}
function isOpenQuote(type, lexeme) {
    if (type === 'single-quoted-scalar')
        return !/^'(?:[^']|'')*'$/.test(lexeme);
    return type === 'double-quoted-scalar' && !/^"(?:[^"\\]|\\[\s\S])*"$/.test(lexeme);
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const controlCharacter = /[\0-\x08\v\f\x0e-\x1f]/;
/** Comments alone make an item too, which does not count. */
function itemBeyond(maxItems, collection) {
    const items = collection?.items ?? [];
    if (items.length <= maxItems)
        return undefined;
    return items.filter(({ key, sep, value }) => key || sep || value)[maxItems];
}

;// CONCATENATED MODULE: ./build/src/mapping/yaml-document.js


const maxBytes = 64 * 1024;
/**
 * Parses one YAML or JSON document whose top is a map. Directives, anchors, aliases, tags, duplicate keys and further
 * documents are problems; keys are always text. No message quotes the source: it may hold a pasted secret.
 *
 * @param maxItems the most items that one map or list may have.
 */
function parseYaml(source, file, maxItems = 5000) {
    if (Buffer.byteLength(source) > maxBytes) {
        const message = 'the file is larger than 64 KiB';
        const hint = 'Split it into several files.';
        const place = { file, line: 1, column: 1 };
        return { ok: false, problems: [{ code: 'MAPPING_TOO_LARGE', message, hint, place }] };
    }
    // A byte order mark is no column of the first line.
    const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
    const at = placesIn(text, file);
    const refused = (code, offset, message, hint) => ({
        ok: false,
        problems: [{ code, message, hint, place: at(offset) }],
    });
    const scan = scanYaml(text, maxItems);
    if (scan.refused) {
        const { code, offset, message, hint } = scan.refused;
        return refused(code, offset, message, hint);
    }
    if (scan.openQuote !== undefined) {
        return refused('INVALID_SYNTAX', scan.openQuote, 'a quote is not closed', 'Close it at the end of its text.');
    }
    const composer = new dist/* Composer */.Dk({
        // A %YAML directive must not choose another schema.
        schema: 'core',
        resolveKnownTags: false,
        stringKeys: true,
        // Found below: the parser compares every key with every other.
        uniqueKeys: false,
        prettyErrors: false,
        logLevel: 'error',
    });
    const [document, second] = composer.compose(scan.tokens, true, text.length);
    if (!document)
        throw new Error('a text is at least an empty document');
    const errors = [...document.errors, ...document.warnings].filter(({ code }) => scan.forbidden.length === 0 || !foundByScan.has(code));
    const problems = firstOfEachPlace([
        ...scan.forbidden.map(({ code, offset, message, hint }) => ({ code, message, hint, place: at(offset) })),
        ...errors.map(({ code, pos }) => syntaxProblem(code, pos[0], at)),
        ...duplicateKeys(document).map((offset) => syntaxProblem('DUPLICATE_KEY', offset, at)),
        ...(second ? [syntaxProblem('MULTIPLE_DOCS', second.range[0], at)] : []),
    ]);
    if (scan.hasAlias || errors.length > 0)
        return { ok: false, problems };
    const root = document.contents;
    if (!(0,dist/* isMap */.jh)(root)) {
        return problems.length > 0
            ? { ok: false, problems }
            : refused('INVALID_SYNTAX', 0, 'the file is not a map', 'Start it with version: 1 and env:.');
    }
    return { ok: true, document: locatable(document, root, text, at), problems };
}
const foundByScan = new Set([
    'BAD_ALIAS',
    'BAD_DIRECTIVE',
    'TAG_RESOLVE_FAILED',
]);
function placesIn(text, file) {
    const lines = new dist/* LineCounter */.HN();
    for (let start = 0;;) {
        lines.addNewLine(start);
        const newline = text.indexOf('\n', start);
        if (newline < 0)
            break;
        start = newline + 1;
    }
    return (offset) => {
        const { line, col } = lines.linePos(offset);
        return { file, line, column: col };
    };
}
const syntaxMessages = {
    DUPLICATE_KEY: ['the key is given twice', 'Keep one of them.'],
    MULTIPLE_DOCS: ['there is more than one document', 'Remove the --- and what follows it.'],
    TAB_AS_INDENT: ['a tab is used as indentation', 'Indent with spaces.'],
    NON_STRING_KEY: ['a key is not plain text', 'Write the key as a name.'],
    BAD_INDENT: [
        'the indentation is wrong',
        'Align it with the lines around it, or close the bracket before it.',
    ],
    BLOCK_AS_IMPLICIT_KEY: ['a colon and a space are inside a bare text', 'Put the text in quotes.'],
    BAD_DQ_ESCAPE: ['an escape in double quotes is wrong', 'Use single quotes, or double the backslash.'],
    MISSING_CHAR: ['a quote, bracket, comma or colon is missing', 'Close what was opened before this place.'],
    BAD_SCALAR_START: ['a text cannot start with this character', 'Put the text in quotes.'],
    MULTILINE_IMPLICIT_KEY: [
        'a key goes over several lines',
        'Close the quote, or write name: value on one line.',
    ],
};
/** Where a key stands that its map has already. */
function duplicateKeys(document) {
    const offsets = [];
    (0,dist/* visit */.YR)(document, {
        Map: (_, map) => {
            const seen = new Set();
            for (const { key } of map.items) {
                if (!(0,dist/* isScalar */.jn)(key))
                    continue;
                if (seen.has(key.value))
                    offsets.push(key.range?.[0] ?? 0);
                seen.add(key.value);
            }
        },
    });
    return offsets;
}
function syntaxProblem(code, offset, at) {
    const [message, hint] = syntaxMessages[code] ?? [
        'this is no valid YAML',
        'Check the quotes, brackets and indentation here.',
    ];
    return { code: 'INVALID_SYNTAX', message, hint, place: at(offset) };
}
function firstOfEachPlace(problems) {
    const seen = new Set();
    return problems.filter(({ place }) => {
        const key = `${place?.line}:${place?.column}`;
        return !seen.has(key) && seen.add(key);
    });
}
function locatable(document, root, source, at) {
    const get = (path) => {
        let node = root;
        for (const step of path) {
            if ((0,dist/* isMap */.jh)(node))
                node = pairOf(node, String(step))?.value;
            else if (node && typeof node === 'object' && 'items' in node)
                node = node.items[Number(step)];
            else
                return undefined;
        }
        return node ?? undefined;
    };
    const placeOfNode = (node) => at(node && typeof node === 'object' && 'range' in node ? (node.range?.[0] ?? 0) : 0);
    const placeOf = (path) => {
        const node = get(path);
        if (node !== undefined || path.length === 0)
            return placeOfNode(node ?? root);
        return placeOf(path.slice(0, -1));
    };
    const nodeToJS = (node) => ((0,dist/* isNode */.Ll)(node) ? node.toJS(document) : undefined);
    return {
        root,
        get,
        has: (path) => {
            const map = get(path.slice(0, -1));
            return (0,dist/* isMap */.jh)(map) ? pairOf(map, String(path.at(-1))) !== undefined : get(path) !== undefined;
        },
        toJS: (path) => nodeToJS(path.length === 0 ? root : get(path)),
        nodeToJS,
        placeOfNode,
        placeOf,
        placeOfKey: (path, key) => {
            const map = get(path);
            const pair = (0,dist/* isMap */.jh)(map) ? pairOf(map, key) : undefined;
            return pair ? placeOfNode(pair.key) : placeOf(path);
        },
        placeIn: (path, offset) => {
            const node = get(path);
            if (!(0,dist/* isScalar */.jn)(node) || !node.range)
                return placeOf(path);
            return at(sourceOffset(source, node, offset));
        },
    };
}
function pairOf(map, key) {
    return map.items.find((pair) => (0,dist/* isScalar */.jn)(pair.key) && pair.key.value === key);
}
/** Where the character at `offset` of a scalar's text stands in the source; the scalar's start when it cannot be told. */
function sourceOffset(source, scalar, offset) {
    const [start, end] = scalar.range ?? [0, 0];
    const written = source.slice(start, end);
    if (/[\r\n]/.test(written))
        return start;
    if (scalar.type === dist/* Scalar */.X5.PLAIN)
        return start + offset;
    if (scalar.type === dist/* Scalar */.X5.QUOTE_SINGLE)
        return start + 1 + skip(written.slice(1), offset, /''/y);
    if (scalar.type === dist/* Scalar */.X5.QUOTE_DOUBLE) {
        return start + 1 + skip(written.slice(1), offset, /\\(?:x.{2}|u.{4}|U.{8}|.)/y);
    }
    return start;
}
/** The length of source that makes up the first `count` code units of the text, each match of `escapes` being one character. */
function skip(written, count, escapes) {
    let at = 0;
    for (let made = 0; made < count;) {
        escapes.lastIndex = at;
        const one = escapes.exec(written)?.[0] ?? ' ';
        at += one.length;
        made += /^\\U(?!0000)/.test(one) ? 2 : 1;
    }
    return at;
}


/***/ })

};
