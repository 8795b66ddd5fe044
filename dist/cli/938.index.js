export const id = 938;
export const ids = [938];
export const modules = {

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

/***/ 9938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mappingJsonSchema: () => (/* binding */ mappingJsonSchema)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5395);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7626);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1939);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2765);
/* harmony import */ var _variable_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6703);



/** The whole file, as the JSON Schema describes it. */
const mappingFile = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    ..._schema_js__WEBPACK_IMPORTED_MODULE_0__/* .topFields */ .ZC,
    vars: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._regex */ .Fk(/^[A-Za-z_][A-Za-z0-9_]*$/)), _schema_js__WEBPACK_IMPORTED_MODULE_0__/* .variable */ .bv)
        .check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .meta */ .mIj({ description: 'What ${name} stands for in the fields below, given by the caller.' }))),
    env: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._regex */ .Fk(_variable_name_js__WEBPACK_IMPORTED_MODULE_1__/* .variableNamePattern */ .i)), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([
        (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('Where the value lives: ssm:NAME, secretsmanager:NAME#KEY, or an ARN of either.', _schema_js__WEBPACK_IMPORTED_MODULE_0__/* .referencePattern */ .I1),
        _schema_js__WEBPACK_IMPORTED_MODULE_0__/* .entryObject */ .Md,
    ]))
        .check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .meta */ .mIj({
        description: 'The variables: for each name a reference, or an object that says more.',
        maxProperties: 500,
    })),
})
    .check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .meta */ .mIj({
    description: 'Names the environment variables of a pipeline and where in AWS their values live.',
}));
/**
 * The JSON Schema (draft-07) of the mapping file. What zod cannot say is added here: which fields of an entry exclude
 * or need each other.
 *
 * @see https://json-schema.org/draft-07/schema
 */
function mappingJsonSchema() {
    const schema = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .toJSONSchema */ .bl(mappingFile, { target: 'draft-07', reused: 'inline' });
    const env = schema.properties?.env;
    if (typeof env !== 'object' || typeof env.additionalProperties !== 'object')
        throw new Error('no env in the schema');
    const [, entry] = env.additionalProperties.anyOf ?? [];
    if (typeof entry !== 'object')
        throw new Error('no entry object in the schema');
    Object.assign(entry, entryRules);
    return {
        title: 'pipeline-secrets mapping',
        ...schema,
    };
}
const fromLike = (pattern) => ({ required: ['from'], properties: { from: { pattern } } });
const without = (...fields) => ({
    properties: Object.fromEntries(fields.map((field) => [field, false])),
});
const entryRules = {
    oneOf: [
        { required: ['from'], ...without('value') },
        { required: ['value'], propertyNames: { enum: ['value', 'expose'] } },
    ],
    dependencies: { split: ['join'], join: ['split'] },
    allOf: [
        { not: { required: ['label', 'version'] } },
        { not: { required: ['stage', 'version'] } },
        {
            if: fromLike('^(?:ssm:|arn:[^:]*:ssm:)'),
            // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
            then: { properties: { stage: false, version: { pattern: '^[1-9][0-9]*$' } } },
        },
        {
            if: fromLike('^(?:secretsmanager:|arn:[^:]*:secretsmanager:)'),
            // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
            then: { properties: { label: false, version: { pattern: '^[A-Za-z0-9-]{32,64}$' } } },
        },
        // What stands in the reference is not said again.
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
        { if: fromLike('#'), then: without('key') },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
        { if: fromLike('^ssm:[^:#$]+:'), then: without('label', 'version') },
    ],
};


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


/***/ })

};
