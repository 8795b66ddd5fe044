export const id = 132;
export const ids = [132];
export const modules = {

/***/ 3132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  awsStore: () => (/* binding */ awsStore)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-secrets-manager/dist-es/SecretsManagerClient.js + 8 modules
var SecretsManagerClient = __webpack_require__(3072);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ssm/dist-es/SSMClient.js + 8 modules
var SSMClient = __webpack_require__(7650);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/credential-provider-node/dist-es/defaultProvider.js + 2 modules
var defaultProvider = __webpack_require__(9882);
// EXTERNAL MODULE: ./node_modules/@smithy/node-http-handler/dist-es/node-http-handler.js + 5 modules
var node_http_handler = __webpack_require__(3291);
// EXTERNAL MODULE: ./build/src/failure.js
var failure = __webpack_require__(7279);
;// CONCATENATED MODULE: ./build/src/stores/aws/classify-error.js
const missing = { status: 'missing' };
const failed = (code) => ({ status: 'failed', code });
const missingNames = new Set([
    'ResourceNotFoundException',
    'ParameterNotFound',
    'ParameterVersionNotFound',
    'ParameterVersionLabelNotFound',
]);
const throttleNames = new Set([
    'ThrottlingException',
    'Throttling',
    'ThrottledException',
    'TooManyRequestsException',
    'RequestLimitExceeded',
    'RequestThrottled',
    'RequestThrottledException',
    'SlowDown',
]);
const expiredNames = new Set(['ExpiredTokenException', 'ExpiredToken', 'TokenRefreshRequired']);
const invalidNames = new Set([
    'UnrecognizedClientException',
    'InvalidClientTokenId',
    'MissingAuthenticationToken',
    'MissingAuthenticationTokenException',
    'IncompleteSignature',
    'AuthFailure',
]);
const skewNames = new Set([
    'InvalidSignatureException',
    'SignatureDoesNotMatch',
    'RequestTimeTooSkewed',
    'RequestExpired',
]);
const kmsNames = new Set([
    'DecryptionFailure',
    'InvalidKeyId',
    'KMSAccessDeniedException',
    'EncryptionFailure',
]);
const networkCodes = new Set([
    ...['ECONNRESET', 'ECONNREFUSED', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'],
    ...['ENOTFOUND', 'EAI_AGAIN', 'EPROTO', 'ERR_SSL_WRONG_VERSION_NUMBER', 'UND_ERR_SOCKET'],
]);
/**
 * @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/CommonErrors.html
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/CommonErrors.html
 */
function classifyError(error) {
    const { name, message, code, status } = readError(error);
    const safeName = /^[A-Za-z][A-Za-z0-9_]{0,60}$/.test(name) ? name : 'unnamed error';
    const as = (kind, retry = 'no') => ({
        kind,
        retry,
        name: safeName,
    });
    if (missingNames.has(name))
        return as(missing);
    if (throttleNames.has(name) || status === 429)
        return as(failed('THROTTLED'), 'throttle');
    if (expiredNames.has(name))
        return as(failed('EXPIRED_CREDENTIALS'));
    if (invalidNames.has(name))
        return as(failed('INVALID_CREDENTIALS'));
    if (skewNames.has(name))
        return as(failed('INVALID_CREDENTIALS'), 'skew');
    if (kmsNames.has(name))
        return as(failed('KMS_ACCESS_DENIED'));
    if (/^AccessDenied/.test(name) || (status === 403 && name !== 'SyntaxError')) {
        return as(failed(/\bkms\b|ciphertext|customer master key/i.test(message) ? 'KMS_ACCESS_DENIED' : 'ACCESS_DENIED'));
    }
    if (name === 'InvalidRequestException' && /deletion|deleted/i.test(message))
        return as(failed('PENDING_DELETION'));
    if (/Credentials?(Provider)?Error$|^TokenProviderError$/.test(name))
        return as(failed('NO_CREDENTIALS'));
    if (name === 'AttemptTimeout')
        return as(failed('TIMEOUT'), 'transient');
    if (status !== undefined && status >= 500)
        return as(failed('AWS_ERROR'), 'transient');
    if (networkCodes.has(code) || networkCodes.has(name) || name === 'TimeoutError') {
        return { kind: failed('NETWORK'), retry: 'transient', name: networkCodes.has(code) ? code : safeName };
    }
    if (status !== undefined && status >= 400 && name !== 'SyntaxError')
        return as(failed('AWS_ERROR'));
    // What is left could not be read as an answer: cut off, or no answer of AWS at all.
    return as(failed('BAD_RESPONSE'), 'transient');
}
/** One of the `Errors` of BatchGetSecretValue. */
function classifyItem(name, message) {
    return classifyError({ name, message, $metadata: { httpStatusCode: 400 } });
}
function readError(error) {
    const read = (value, key) => value && typeof value === 'object' ? value[key] : undefined;
    const text = (value) => (typeof value === 'string' ? value : '');
    const status = read(read(error, '$metadata'), 'httpStatusCode') ?? read(read(error, '$response'), 'statusCode');
    return {
        name: text(read(error, 'name')),
        message: text(read(error, 'message')),
        code: text(read(error, 'code')),
        status: typeof status === 'number' ? status : undefined,
    };
}

;// CONCATENATED MODULE: ./build/src/stores/aws/send-request.js

const mostTransient = 5;
const slowest = 5000;
/**
 * Sends one request until it succeeds or cannot: throttled requests are tried until the deadline, other passing faults
 * five times, with full jitter. Each attempt is ended by its own signal, since the SDK's `requestTimeout` only warns.
 *
 * @see https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/
 */
async function sendRequest(attempt, context) {
    const { limiter, timing, deadline } = context;
    let error = timedOut;
    let attempts = 0;
    let transient = 0;
    while (!deadline.aborted) {
        attempts += 1;
        const sent = await limiter.run(() => tryOnce(attempt, context));
        if (sent.ok)
            return sent;
        // An attempt that the deadline cut off says less than the one before it.
        if (!deadline.aborted || attempts === 1)
            error = sent.error;
        if (deadline.aborted)
            break;
        if (error.retry === 'no')
            break;
        if (error.retry === 'throttle')
            limiter.slowDown();
        else
            transient += 1;
        if (transient >= (error.retry === 'skew' ? 2 : mostTransient))
            break;
        const base = error.retry === 'throttle' ? 250 : 100;
        await timing.sleep(Math.min(slowest, base * 2 ** Math.min(attempts, 6)) * timing.random(), deadline);
    }
    return { ok: false, error: deadline.aborted && error.retry !== 'throttle' ? timedOut : error, attempts };
}
const timedOut = {
    kind: { status: 'failed', code: 'TIMEOUT' },
    retry: 'no',
    name: 'the whole run took too long',
};
async function tryOnce(attempt, { deadline, attemptTimeout }) {
    const controller = new AbortController();
    let late = false;
    const end = () => controller.abort();
    const timer = setTimeout(() => {
        late = true;
        end();
    }, attemptTimeout);
    deadline.addEventListener('abort', end);
    try {
        return { ok: true, output: await attempt(controller.signal) };
    }
    catch (error) {
        const classified = classifyError(late ? { name: 'AttemptTimeout' } : error);
        return { ok: false, error: deadline.aborted ? timedOut : classified, attempts: 1 };
    }
    finally {
        clearTimeout(timer);
        deadline.removeEventListener('abort', end);
    }
}

;// CONCATENATED MODULE: ./build/src/stores/aws/guard-account.js


/**
 * Asks AWS whose credentials these are.
 *
 * @throws {Failure} `ACCOUNT_REFUSED` when the account is none of `accounts`, or what kept it from being read.
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 */
async function guardAccount(accounts, configuration, context) {
    const { GetCallerIdentityCommand, STSClient } = await __webpack_require__.e(/* import() */ 383).then(__webpack_require__.bind(__webpack_require__, 1383));
    const client = new STSClient(configuration);
    const sent = await sendRequest((abortSignal) => client.send(new GetCallerIdentityCommand({}), { abortSignal }), context);
    if (!sent.ok) {
        const { kind, name } = sent.error;
        const code = kind.status === 'failed' ? kind.code : 'AWS_ERROR';
        throw (0,failure/* fail */.f)(code, `the account of the credentials could not be read (${name})`, identityHints[code]);
    }
    const { Account } = sent.output;
    if (typeof Account !== 'string' || !accounts.includes(Account)) {
        const actual = typeof Account === 'string' && /^\d{12}$/.test(Account) ? `"${Account}"` : 'unknown';
        throw (0,failure/* fail */.f)('ACCOUNT_REFUSED', `the credentials are of the account ${actual}, and only ${accounts.map((id) => `"${id}"`).join(', ')} is allowed`, 'Sign in to the right account, or correct `account:` in the mapping.');
    }
}
const identityHints = {
    NO_CREDENTIALS: 'Sign in first, or use --local FILE to run without AWS.',
    EXPIRED_CREDENTIALS: 'Sign in again.',
};

;// CONCATENATED MODULE: ./build/src/stores/aws/limiter.js
/**
 * Sixteen in flight is where more no longer helps for 400 parameters at 80 ms. A throttle halves it; it grows by one
 * after as many successes as it allows, so that a short burst elsewhere does not slow the whole run.
 */
function limiter(most = 16) {
    let bound = most;
    let running = 0;
    let successes = 0;
    const waiting = [];
    const release = () => {
        running -= 1;
        while (running < bound) {
            const next = waiting.shift();
            if (!next)
                return;
            running += 1;
            next();
        }
    };
    return {
        async run(task) {
            if (running < bound)
                running += 1;
            else
                await new Promise((resolve) => waiting.push(resolve));
            try {
                const result = await task();
                successes += 1;
                if (successes >= bound && bound < most) {
                    bound += 1;
                    successes = 0;
                }
                return result;
            }
            finally {
                release();
            }
        },
        slowDown() {
            bound = Math.max(1, Math.floor(bound / 2));
            successes = 0;
        },
    };
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ssm/dist-es/commands/GetParametersCommand.js + 1 modules
var GetParametersCommand = __webpack_require__(9267);
;// CONCATENATED MODULE: ./build/src/load/plan-requests.js
/** @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameters.html */
const parametersPerRequest = 10;
/** @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_BatchGetSecretValue.html */
const secretsPerRequest = 20;
/**
 * The fewest requests that read these parameters. Two selectors of one name never share a request: the answer gives
 * the name without the selector.
 */
function planParameterRequests(refs) {
    return byRegion(refs).flatMap(([region, inRegion]) => {
        const groups = grouped(inRegion, bareName);
        const most = Math.max(...groups.map(([, group]) => group.length));
        const batches = Array.from({ length: Math.max(most, Math.ceil(inRegion.length / parametersPerRequest)) }, () => []);
        // Dealt out in turn, a name's selectors, which follow each other, land in different batches.
        let next = 0;
        for (const ref of groups.flatMap(([, group]) => group))
            batches[next++ % batches.length]?.push(ref);
        return batches.map((batch) => ({ operation: 'GetParameters', region, refs: batch }));
    });
}
/**
 * The fewest requests that read these secrets: batches for current versions, one request for each other version. A
 * batch of one would need a permission more than `GetSecretValue` and save nothing.
 */
function planSecretRequests(refs) {
    return byRegion(refs).flatMap(([region, inRegion]) => {
        const single = inRegion.filter((ref) => ref.stage !== undefined || ref.version !== undefined);
        const current = inRegion.filter((ref) => ref.stage === undefined && ref.version === undefined);
        const requests = [];
        for (let at = 0; at < current.length; at += secretsPerRequest) {
            const [first, ...others] = current.slice(at, at + secretsPerRequest);
            if (!first)
                break;
            if (others.length === 0)
                single.push(first);
            else
                requests.push({ operation: 'BatchGetSecretValue', region, refs: [first, ...others] });
        }
        for (const ref of single)
            requests.push({ operation: 'GetSecretValue', region, refs: [ref] });
        return requests;
    });
}
/** A parameter's name as it stands in its ARN: `/a/b`, `a` and the ARNs of either without the leading slash. */
function bareName({ name }) {
    return name.replace(/^arn:.*?:parameter(?=\/)/, '').replace(/^\//, '');
}
function byRegion(refs) {
    return grouped(refs, (ref) => ref.region ?? '');
}
function grouped(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const group = groups.get(keyOf(item));
        if (group)
            group.push(item);
        else
            groups.set(keyOf(item), [item]);
    }
    return [...groups];
}

// EXTERNAL MODULE: ./build/src/load/store.js
var store = __webpack_require__(3367);
;// CONCATENATED MODULE: ./build/src/stores/aws/failed-answer.js
/** The answer for a reference whose request failed for good. */
function failedAnswer({ error, attempts }) {
    if (error.kind.status === 'missing')
        return error.kind;
    const detail = attempts > 1 ? `${error.name}, ${attempts} attempts` : error.name;
    return { ...error.kind, detail };
}
/** A 200 whose fields are not what AWS documents, or that says nothing about this reference. */
const badResponse = { status: 'failed', code: 'BAD_RESPONSE' };
/** Whether the failure of a request for many may be the fault of one of them. */
function isAboutOneOfMany({ kind, retry }) {
    if (kind.status === 'missing')
        return true;
    const codes = ['ACCESS_DENIED', 'KMS_ACCESS_DENIED', 'PENDING_DELETION', 'AWS_ERROR'];
    return retry === 'no' && codes.includes(kind.code);
}

;// CONCATENATED MODULE: ./build/src/stores/aws/match-answers.js
/** How a parameter is asked for. */
function requestName(ref) {
    return ref.selector === undefined ? ref.name : `${ref.name}:${ref.selector}`;
}
/** The reference that an answer belongs to, whatever the order; undefined when it was not asked for. */
function refOfParameter(refs, answer) {
    return refs.find((ref) => isNamed(ref.name, answer) && isSelected(ref, answer));
}
/** The reference that AWS says is invalid: it repeats what was asked, or the name alone. */
function refOfInvalid(refs, invalid) {
    return refs.find((ref) => requestName(ref) === invalid) ?? refs.find((ref) => ref.name === invalid);
}
function isNamed(asked, { Name, ARN }) {
    if (asked === Name || asked === ARN)
        return true;
    const path = /^arn:[^:]+:ssm:[^:]+:\d+:parameter(\/.+)$/.exec(asked)?.[1];
    return path !== undefined && (ARN === undefined || ARN === asked) && (Name === path || `/${Name}` === path);
}
/** A store that does not say which version it chose is believed: no two selectors of one name share a request. */
function isSelected(ref, { Selector, Version }) {
    if (Selector)
        return Selector === `:${ref.selector}`;
    return ref.selector === undefined || !/^\d+$/.test(ref.selector) || Version === Number(ref.selector);
}
/** The value, or undefined when the answer lacks a field or one has the wrong type: a 200 proves nothing. */
function readParameter({ Type, Value, Version }) {
    if (typeof Value !== 'string')
        return undefined;
    if (Type !== 'String' && Type !== 'StringList' && Type !== 'SecureString')
        return undefined;
    return { type: Type, value: Value, ...(typeof Version === 'number' && { version: String(Version) }) };
}
/** Whether this is the secret that was asked for: by name, by ARN, or by ARN without the random suffix. */
function isSecret(ref, { ARN, Name, VersionId, VersionStages }) {
    const named = ref.id === Name || ref.id === ARN || (ARN?.startsWith(`${ref.id}-`) && ARN.length === ref.id.length + 7);
    if (!named)
        return false;
    if (ref.version !== undefined)
        return VersionId === ref.version;
    return ref.stage === undefined || (VersionStages?.includes(ref.stage) ?? true);
}
function readSecret({ SecretString, SecretBinary, VersionId }) {
    const version = typeof VersionId === 'string' ? { version: VersionId } : {};
    if (typeof SecretString === 'string')
        return SecretBinary ? undefined : { text: SecretString, ...version };
    return SecretBinary instanceof Uint8Array ? { bytes: SecretBinary, ...version } : undefined;
}

;// CONCATENATED MODULE: ./build/src/stores/aws/parameters.js






/** Reads parameters by ten. Where AWS denies a whole request for one name, each name is asked for by itself. */
async function readParameters(refs, clients, context) {
    const answers = new Map();
    const read = async (region, asked) => {
        const command = () => new GetParametersCommand/* GetParametersCommand */.A({ Names: asked.map(requestName), WithDecryption: true });
        const sent = await sendRequest((abortSignal) => clients(region).send(command(), { abortSignal }), context);
        if (sent.ok) {
            for (const ref of asked)
                answers.set((0,store/* refKey */.X)(ref), badResponse);
            for (const [ref, answer] of matched(asked, sent.output))
                answers.set((0,store/* refKey */.X)(ref), answer);
        }
        else if (asked.length > 1 && isAboutOneOfMany(sent.error)) {
            await Promise.all(asked.map((ref) => read(region, [ref])));
        }
        else {
            for (const ref of asked)
                answers.set((0,store/* refKey */.X)(ref), failedAnswer(sent));
        }
    };
    await Promise.all(planParameterRequests(refs).map((request) => read(request.region, request.refs)));
    return answers;
}
function* matched(asked, { Parameters, InvalidParameters }) {
    if (!isList(Parameters) || !isList(InvalidParameters))
        return;
    const seen = new Set();
    for (const found of Parameters ?? []) {
        const ref = refOfParameter(asked, found ?? {});
        if (!ref)
            continue;
        const value = seen.has(ref) ? undefined : readParameter(found);
        seen.add(ref);
        yield [ref, value ? { status: 'found', value } : badResponse];
    }
    for (const invalid of InvalidParameters ?? []) {
        const ref = refOfInvalid(asked, invalid);
        if (ref)
            yield [ref, seen.has(ref) ? badResponse : { status: 'missing' }];
    }
}
/** Absent is an empty list; anything else that is no list is no answer. */
function isList(value) {
    return value === undefined || value === null || Array.isArray(value);
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-secrets-manager/dist-es/commands/GetSecretValueCommand.js
var GetSecretValueCommand = __webpack_require__(457);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-secrets-manager/dist-es/commands/BatchGetSecretValueCommand.js
var BatchGetSecretValueCommand = __webpack_require__(1713);
;// CONCATENATED MODULE: ./build/src/stores/aws/secrets.js







/**
 * Reads current versions by twenty and each other version by itself. Where the batch action is denied, which has a
 * permission of its own, each secret is read by itself and `onFallback` is called once.
 */
async function readSecrets(refs, clients, context, onFallback) {
    const answers = new Map();
    let fellBack = false;
    const readOne = async (region, ref) => {
        const { id, stage, version } = ref;
        const input = {
            SecretId: id,
            ...(stage && { VersionStage: stage }),
            ...(version && { VersionId: version }),
        };
        const sent = await sendRequest((abortSignal) => clients(region).send(new GetSecretValueCommand/* GetSecretValueCommand */.d(input), { abortSignal }), context);
        answers.set((0,store/* refKey */.X)(ref), sent.ok ? answerOf(ref, sent.output) : failedAnswer(sent));
    };
    const readBatch = async (region, asked) => {
        const pages = await readPages(asked, clients(region), context);
        if (pages.ok) {
            for (const ref of asked)
                answers.set((0,store/* refKey */.X)(ref), secrets_matched(ref, pages.output));
        }
        else if (isAboutOneOfMany(pages.error)) {
            const { kind } = pages.error;
            if (!fellBack && kind.status === 'failed' && kind.code === 'ACCESS_DENIED') {
                onFallback();
                fellBack = true;
            }
            await Promise.all(asked.map((ref) => readOne(region, ref)));
        }
        else {
            for (const ref of asked)
                answers.set((0,store/* refKey */.X)(ref), failedAnswer(pages));
        }
    };
    await Promise.all(planSecretRequests(refs).map(({ operation, region, refs: asked }) => {
        if (operation === 'BatchGetSecretValue')
            return readBatch(region, asked);
        return Promise.all(asked.map((ref) => readOne(region, ref)));
    }));
    return answers;
}
/** All pages of one batch. A token that comes again would never end, and makes the answer a bad one. */
async function readPages(asked, client, context) {
    const pages = [];
    const tokens = new Set();
    let token;
    do {
        const input = { SecretIdList: asked.map(({ id }) => id), ...(token && { NextToken: token }) };
        const sent = await sendRequest((abortSignal) => client.send(new BatchGetSecretValueCommand/* BatchGetSecretValueCommand */.N(input), { abortSignal }), context);
        if (!sent.ok)
            return sent;
        pages.push(sent.output);
        token = typeof sent.output.NextToken === 'string' ? sent.output.NextToken : undefined;
        if (token && tokens.has(token))
            return { ok: true, output: [] };
        if (token)
            tokens.add(token);
    } while (token);
    return { ok: true, output: pages };
}
function secrets_matched(ref, pages) {
    const values = pages.flatMap(({ SecretValues }) => (Array.isArray(SecretValues) ? SecretValues : []));
    const errors = pages.flatMap(({ Errors }) => (Array.isArray(Errors) ? Errors : []));
    const found = values.filter((entry) => entry && isSecret(ref, entry));
    const error = errors.find((one) => one?.SecretId === ref.id);
    const versions = new Set(found.map(({ VersionId }) => VersionId));
    const [first] = found;
    if (first)
        return error || versions.size > 1 ? badResponse : answerOf(ref, first);
    return error
        ? failedAnswer({ error: classifyItem(error.ErrorCode, error.Message), attempts: 1 })
        : badResponse;
}
function answerOf(ref, entry) {
    const value = isSecret(ref, entry) ? readSecret(entry) : undefined;
    return value ? { status: 'found', value } : badResponse;
}

;// CONCATENATED MODULE: ./build/src/stores/aws/aws-store.js











/** Milliseconds for one attempt, and for its connection alone. */
const attemptTimeout = 10_000;
const connectionTimeout = 4_000;
/**
 * Reads from AWS. Endpoints come from the caller alone: what the environment or a config file says could point the
 * requests, credentials and all, at somebody else. Retries are ours, so that one deadline and one bound hold for all.
 *
 * @throws {Failure} `ACCOUNT_REFUSED` before anything is read, when the credentials are of another account.
 */
async function awsStore(options) {
    // One listener for each request in flight.
    (0,external_node_events_.setMaxListeners)(0, options.deadline);
    const context = {
        limiter: limiter(),
        timing: options.timing,
        deadline: options.deadline,
        attemptTimeout,
    };
    const credentials = (0,defaultProvider/* defaultProvider */.v6)(options.profile === undefined ? {} : { profile: options.profile });
    const agent = { keepAlive: true, maxSockets: 32 };
    const requestHandler = new node_http_handler/* NodeHttpHandler */.$({
        connectionTimeout,
        httpAgent: new external_node_http_.Agent(agent),
        httpsAgent: new external_node_https_.Agent(agent),
    });
    const configure = (service, region) => ({
        region,
        credentials,
        requestHandler,
        maxAttempts: 1,
        ignoreConfiguredEndpointUrls: true,
        ...(options.endpoints[service] !== undefined && { endpoint: options.endpoints[service] }),
    });
    if (options.accounts.length > 0) {
        const region = options.region ?? 'us-east-1';
        await guardAccount(options.accounts, configure('sts', region), context);
    }
    const ssm = perRegion((region) => new SSMClient/* SSMClient */.j(configure('ssm', region)));
    const secretsManager = perRegion((region) => new SecretsManagerClient/* SecretsManagerClient */._(configure('secretsmanager', region)));
    return {
        parameters: (refs) => readParameters(refs, ssm, context),
        secrets: (refs) => readSecrets(refs, secretsManager, context, () => options.onNotice('BatchGetSecretValue was refused, so each secret is read by itself; allow secretsmanager:BatchGetSecretValue on * to save requests')),
    };
}
function perRegion(make) {
    const clients = new Map();
    return (region) => {
        const client = clients.get(region) ?? make(region);
        clients.set(region, client);
        return client;
    };
}


/***/ })

};
