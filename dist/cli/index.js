#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 7066:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tty");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 8678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/src/failure.js
var failure = __nccwpck_require__(7279);
// EXTERNAL MODULE: ./build/src/mapping/suggest.js
var suggest = __nccwpck_require__(5506);
// EXTERNAL MODULE: ./build/src/app/report-failure.js
var report_failure = __nccwpck_require__(8828);
;// CONCATENATED MODULE: ./build/src/app/cli/options.js
const mappingOptions = [
    {
        name: 'mapping',
        short: 'm',
        value: 'FILE',
        description: 'the mapping file; - is stdin (default: pipeline-secrets.yml)',
    },
    {
        name: 'var',
        value: 'NAME=VALUE',
        repeatable: true,
        description: 'the value of a var that the mapping declares',
    },
    { name: 'only', value: 'NAME', repeatable: true, description: 'only this variable' },
    {
        name: 'allow',
        value: 'PATTERN',
        repeatable: true,
        description: 'refuse references that match no pattern; * matches any text',
    },
    {
        name: 'allow-name',
        value: 'NAME',
        repeatable: true,
        description: 'allow a variable that steers the machine, such as PATH',
    },
];
const storeOptions = [
    { name: 'local', value: 'FILE', description: 'read values from this stand-in file, without AWS' },
    { name: 'region', value: 'REGION', description: "the AWS region; goes before the mapping's own" },
    { name: 'profile', value: 'NAME', description: 'a profile of the AWS config files' },
    {
        name: 'endpoint-url',
        value: 'URL',
        repeatable: true,
        description: 'another endpoint, or SERVICE=URL; https, or http on loopback',
    },
    {
        name: 'short-secrets',
        value: 'warn|error',
        description: 'what to do about secrets too short to hide well (default: warn)',
    },
    { name: 'timeout', value: 'SECONDS', description: 'give up after this long (default: 60)' },
];
const commonOptions = [
    { name: 'quiet', short: 'q', description: 'no notices and warnings' },
    { name: 'verbose', short: 'v', description: 'say what is read, never a value' },
    { name: 'help', short: 'h', description: 'this text' },
];

;// CONCATENATED MODULE: ./build/src/app/cli/check.js


const check = {
    name: 'check',
    usage: 'check [options]',
    summary: 'is the mapping right? offline',
    options: [
        ...mappingOptions,
        { name: 'json', description: 'print the problems as JSON on stdout' },
        ...commonOptions,
    ],
    examples: ['check', 'check -m secrets/prod.yml --var stage=prod', 'check --json'],
    async execute(args, world) {
        const { mappingFromArguments } = await Promise.all(/* import() */[__nccwpck_require__.e(395), __nccwpck_require__.e(815), __nccwpck_require__.e(917)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1917));
        const asJson = args.flag('json');
        try {
            const { file, entries } = mappingFromArguments(args, world, false);
            if (asJson)
                world.writeOut('[]\n');
            else if (!args.flag('quiet'))
                world.writeErr(`${file}: ${entries.length} variables, no problem\n`);
            return 0;
        }
        catch (error) {
            if (!asJson || !(error instanceof failure/* Failure */.H))
                throw error;
            const rows = error.problems.map(({ code, place, message, hint }) => ({
                code,
                file: place?.file ?? null,
                line: place?.line ?? null,
                column: place?.column ?? null,
                message,
                hint: hint ?? null,
            }));
            world.writeOut(`${JSON.stringify(rows, null, 2)}\n`);
            return error.exitStatus;
        }
    },
};

;// CONCATENATED MODULE: ./build/src/app/cli/export.js

const exportCommand = {
    name: 'export',
    usage: 'export [options]',
    summary: 'write the variables as a shell, dotenv, Docker, JSON or PowerShell file',
    options: [
        {
            name: 'format',
            value: 'sh|dotenv|docker|json|powershell|github',
            description: 'the form to write (default: sh)',
        },
        {
            name: 'output',
            short: 'o',
            value: 'FILE',
            description: 'write to this file, mode 0600 (default: stdout)',
        },
        { name: 'force', description: 'write even where git would pick the file up' },
        { name: 'show', description: 'print to a terminal all the same' },
        ...mappingOptions,
        ...storeOptions,
        ...commonOptions,
    ],
    examples: [
        'export -o "$HOME/.build-env" && . "$HOME/.build-env"',
        'export --format dotenv --local local.yml -o .env',
        'export --format json --only DB_PASSWORD | jq -r .DB_PASSWORD',
    ],
    async execute(args, world) {
        const { executeExport } = await Promise.all(/* import() */[__nccwpck_require__.e(395), __nccwpck_require__.e(815), __nccwpck_require__.e(917), __nccwpck_require__.e(886)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2886));
        return executeExport(args, world);
    },
};

;// CONCATENATED MODULE: ./build/src/app/cli/help.js
/** What `--help` prints. */
function generalHelp(commands) {
    const rows = commands.map(({ name, summary }) => [name, summary]);
    return `Bring AWS secrets into a pipeline from one mapping file.

Usage: pipeline-secrets COMMAND [options]

Commands:
${table(rows)}

Examples:
  pipeline-secrets check
  pipeline-secrets run -- npm run migrate
  pipeline-secrets export -o "$HOME/.build-env" && . "$HOME/.build-env"

Options of each command: pipeline-secrets COMMAND --help. Version: pipeline-secrets --version.
Exit status: 0 done, 1 a value, 2 usage, mapping or policy, 3 credentials, permission, network or AWS, 70 a bug.
`;
}
/** What `COMMAND --help` prints. */
function commandHelp({ usage, summary, options, examples }) {
    return `${capitalised(summary)}

Usage: pipeline-secrets ${usage}

Options:
${table(options.map((option) => [written(option), `${option.description}${option.repeatable ? '; repeatable' : ''}`]))}

Examples:
${examples.map((example) => `  pipeline-secrets ${example}`).join('\n')}
`;
}
function written({ name, short, value }) {
    return `${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`;
}
/** Two columns; a long left side gets a line of its own. */
function table(rows) {
    const width = Math.min(26, Math.max(...rows.map(([left]) => left.length)));
    return rows
        .map(([left, right]) => left.length > width
        ? `  ${left}\n  ${' '.repeat(width)}  ${right}`
        : `  ${left.padEnd(width)}  ${right}`)
        .join('\n');
}
function capitalised(text) {
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

// EXTERNAL MODULE: ./build/src/app/cli/parse-arguments.js
var parse_arguments = __nccwpck_require__(1478);
// EXTERNAL MODULE: ./build/src/output/format/printable.js
var printable = __nccwpck_require__(9000);
// EXTERNAL MODULE: ./build/src/output/format/size-limits.js
var size_limits = __nccwpck_require__(5499);
// EXTERNAL MODULE: ./build/src/app/world.js + 1 modules
var app_world = __nccwpck_require__(9969);
;// CONCATENATED MODULE: ./build/src/app/cli/run.js





const run = {
    name: 'run',
    usage: 'run [options] -- COMMAND [ARG…]',
    summary: 'start one command with the variables in its environment',
    options: [...mappingOptions, ...storeOptions, ...commonOptions],
    examples: [
        'run -- npm run migrate',
        'run --local local.yml -- sh -c \'echo "$DB_HOST"\'',
        'run --var stage=prod -- terraform apply',
    ],
    // Before the command has started, a failure of ours must not look like one of its own.
    statusOf: (status) => (status === 2 ? 2 : 125),
    async execute(args, world) {
        const [command, ...rest] = args.rest ?? [];
        if (!command)
            throw (0,failure/* fail */.f)('USAGE', 'there is no command to run', 'Write it after --, as in run -- npm test.');
        const { loadFromArguments, mappingFromArguments } = await Promise.all(/* import() */[__nccwpck_require__.e(395), __nccwpck_require__.e(815), __nccwpck_require__.e(917)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1917));
        const mapping = mappingFromArguments(args, world, false);
        const loaded = await loadFromArguments(mapping, args, world);
        const variables = loaded.values
            .filter(({ expose }) => expose.includes('env'))
            .map(({ name, value }) => ({ name, value: value.text() }));
        const inherited = Object.entries(world.env).map(([name, value = '']) => ({ name, value }));
        (0,size_limits/* checkSizes */.r)(variables, (0,app_world/* platformLimits */.i)(world), (0,size_limits/* environmentBytes */.l)(inherited));
        const { runChild } = await __nccwpck_require__.e(/* import() */ 935).then(__nccwpck_require__.bind(__nccwpck_require__, 2935));
        const env = { ...world.env, ...Object.fromEntries(variables.map(({ name, value }) => [name, value])) };
        return runChild({ command, args: rest, env, cwd: world.cwd }, (message) => world.writeErr(`${(0,printable/* printable */.g)(message)}\n`));
    },
};

;// CONCATENATED MODULE: ./build/src/app/cli/schema.js

const schema = {
    name: 'schema',
    usage: 'schema',
    summary: 'the JSON Schema of the mapping file',
    options: commonOptions.filter(({ name }) => name === 'help'),
    examples: ['schema > pipeline-secrets.schema.json'],
    async execute(_, world) {
        const { mappingJsonSchema } = await Promise.all(/* import() */[__nccwpck_require__.e(395), __nccwpck_require__.e(939), __nccwpck_require__.e(938)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9938));
        world.writeOut(`${JSON.stringify(mappingJsonSchema(), null, 2)}\n`);
        return 0;
    },
};

;// CONCATENATED MODULE: ./build/src/app/cli/main.js









/** What a command does is loaded when it is asked for: help and mistakes answer at once. */
const commands = [run, exportCommand, check, schema];
/** The CLI: from its arguments to its exit status. Every failure is reported on stderr, and none holds a value. */
async function main(words, world, version) {
    const trace = words.slice(0, dashes(words)).includes('--trace');
    const own = trace ? words.filter((word, index) => word !== '--trace' || index > dashes(words)) : words;
    let command;
    try {
        const [name, ...rest] = own;
        if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
            const topic = name === 'help' ? rest[0] : undefined;
            if (name === undefined) {
                world.writeErr(generalHelp(commands));
                return 2;
            }
            world.writeOut(topic === undefined ? generalHelp(commands) : commandHelp(find(topic)));
            return 0;
        }
        if (name === '--version') {
            world.writeOut(`${version}\n`);
            return 0;
        }
        command = find(name);
        if (rest.slice(0, dashes(rest)).some((word) => word === '--help' || word === '-h')) {
            world.writeOut(commandHelp(command));
            return 0;
        }
        return await command.execute((0,parse_arguments/* parseArguments */.We)(rest, command.options, name), world);
    }
    catch (error) {
        const failure = (0,report_failure/* asFailure */.h)(error, trace);
        world.writeErr((0,report_failure/* problemText */.f)(failure.problems));
        return command?.statusOf?.(failure.exitStatus) ?? failure.exitStatus;
    }
}
/** How many words stand before `--`. */
function dashes(words) {
    const index = words.indexOf('--');
    return index < 0 ? words.length : index;
}
function find(name) {
    const found = commands.find((command) => command.name === name);
    if (found)
        return found;
    throw (0,failure/* fail */.f)('USAGE', `there is no command "${name}"`, (0,suggest/* didYouMean */.a)(name, commands.map((command) => command.name), 'See pipeline-secrets --help.'));
}


/***/ }),

/***/ 1478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   We: () => (/* binding */ parseArguments),
/* harmony export */   YA: () => (/* binding */ seconds),
/* harmony export */   xg: () => (/* binding */ parsePairs),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7279);
/* harmony import */ var _mapping_suggest_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5506);



/**
 * Reads the arguments of one command.
 *
 * @throws {Failure} `USAGE` for everything that is wrong; a value is never quoted.
 */
function parseArguments(words, options, command) {
    const { tokens } = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({
        args: [...words],
        strict: false,
        tokens: true,
        options: Object.fromEntries(options.map(({ name, short, value }) => [
            name,
            { type: value ? 'string' : 'boolean', multiple: true, ...(short && { short }) },
        ])),
    });
    const values = new Map();
    const problems = [];
    const wrong = (message, hint) => void problems.push({ code: 'USAGE', message, hint });
    const see = `See pipeline-secrets ${command} --help.`;
    let rest;
    for (const token of tokens) {
        if (token.kind === 'option-terminator') {
            rest = words.slice(token.index + 1);
            break;
        }
        if (token.kind === 'positional') {
            wrong('there is an argument that belongs to no option', command === 'run' ? 'Write -- before the command.' : see);
            continue;
        }
        const option = options.find(({ name }) => name === token.name);
        if (!option || (token.rawName.startsWith('--no-') && option.name !== token.rawName.slice(2))) {
            const near = (0,_mapping_suggest_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .a)(token.rawName, options.map(({ name }) => `--${name}`), see);
            wrong(`there is no option ${token.rawName}`, near);
        }
        else if (option.value !== undefined && (token.value === undefined || isNextOption(token, options))) {
            wrong(`the option --${option.name} needs a value`, `Write --${option.name} ${option.value}.`);
        }
        else if (option.value === undefined && token.value !== undefined) {
            wrong(`the option --${option.name} takes no value`, `Write --${option.name} alone.`);
        }
        else {
            const given = values.get(option.name) ?? [];
            if (given.length > 0 && option.value !== undefined && !option.repeatable) {
                wrong(`the option --${option.name} is given twice`, 'Keep one of them.');
            }
            values.set(option.name, [...given, token.value ?? '']);
        }
    }
    if (problems.length > 0)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(problems);
    return {
        rest,
        flag: (name) => values.has(name),
        text: (name) => values.get(name)?.[0],
        texts: (name) => values.get(name) ?? [],
    };
}
/** `--mapping --json` forgot the value: an inline `--mapping=--json` says that it is meant. */
function isNextOption(token, options) {
    if (token.inlineValue || !token.value?.startsWith('--'))
        return false;
    return token.value === '--' || options.some(({ name }) => token.value?.split('=')[0] === `--${name}`);
}
/** `NAME=VALUE` pairs. @throws {Failure} `USAGE`, without the text: a value may be a secret by mistake. */
function parsePairs(pairs, what) {
    const values = new Map();
    for (const pair of pairs) {
        const equals = pair.indexOf('=');
        const name = pair.slice(0, Math.max(0, equals)).trim();
        if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
            throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .f)('USAGE', `${what} is not of the form NAME=VALUE`, `Write it as in ${what} stage=prod.`);
        }
        if (values.has(name))
            throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .f)('USAGE', `${what} gives "${name}" twice`, 'Keep one of them.');
        values.set(name, pair.slice(equals + 1));
    }
    return values;
}
/** One of a fixed set of words. @throws {Failure} `USAGE`. */
function oneOf(given, words, what) {
    const word = given === undefined || given === '' ? words[0] : words.find((known) => known === given);
    if (word !== undefined)
        return word;
    throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .f)('USAGE', `${what} is none of ${words.join(', ')}`, (0,_mapping_suggest_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .a)(given ?? '', words, `Use ${words.join(', ')}.`));
}
/** A number of seconds from 1 to an hour. @throws {Failure} `USAGE`. */
function seconds(given, otherwise, what) {
    if (given === undefined || given === '')
        return otherwise;
    const value = /^\d{1,4}(\.\d+)?$/.test(given) ? Number(given) : Number.NaN;
    if (value > 0 && value <= 3600)
        return value;
    throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .f)('USAGE', `${what} is no number of seconds from 1 to 3600`, `Write it as in ${what} 60.`);
}


/***/ }),

/***/ 2316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ guardProcess)
/* harmony export */ });
/* harmony import */ var _output_file_write_stdout_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5201);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8828);


/**
 * Whatever escapes every `catch` is reported like any other bug. Node's own report would quote the error, and an error
 * may quote an answer of AWS. The process ends at once: what has not been handed over is not. All writes are synchronous,
 * so nothing is lost by it.
 */
function guardProcess(descriptor, describe) {
    const end = (error) => {
        const failure = (0,_report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .asFailure */ .h)(error, process.env.RUNNER_DEBUG === '1' || process.argv.includes('--trace'));
        try {
            (0,_output_file_write_stdout_js__WEBPACK_IMPORTED_MODULE_0__/* .writeSync */ .H)(descriptor, describe(failure));
        }
        finally {
            process.exit(failure.exitStatus);
        }
    };
    process.on('uncaughtException', end);
    process.on('unhandledRejection', end);
}


/***/ }),

/***/ 8828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ problemText),
/* harmony export */   h: () => (/* binding */ asFailure)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7279);
/* harmony import */ var _output_format_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9000);


/** What is reported when something failed that should not have: its kind, and where in our code, never its text. */
function asFailure(error, trace) {
    if (error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H)
        return error;
    const kind = error instanceof Error && /^[A-Za-z]{1,40}$/.test(error.name) ? error.name : 'Error';
    const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
    const where = trace
        ? frames
            .slice(0, 8)
            .map((line) => line.trim())
            .join(' < ')
        : '';
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H([
        {
            code: 'BUG',
            message: `something failed that should not (${kind})${where && ` ${where}`}`,
            hint: trace
                ? 'Report it with this line: it holds no value.'
                : 'Run it again with --trace or RUNNER_DEBUG=1, and report the line it prints.',
        },
    ]);
}
/**
 * One line for each problem, `FILE:LINE:COLUMN: CODE: message`, and one hint for neighbours that share it. Text that
 * came from outside is made safe for one line of a log.
 */
function problemText(problems) {
    const lines = problems.flatMap((problem, index) => {
        const next = problems[index + 1];
        const { place, code, message, hint } = problem;
        const at = place ? `${(0,_output_format_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(place.file)}:${place.line}:${place.column}: ` : '';
        const line = `${at}${code}: ${(0,_output_format_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(message)}`;
        const shared = next?.code === code && next.hint === hint;
        return hint === undefined || shared ? [line] : [line, `  hint: ${(0,_output_format_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(hint)}`];
    });
    return lines.map((line) => `${line}\n`).join('');
}


/***/ }),

/***/ 9969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ platformLimits),
  b: () => (/* binding */ realWorld)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: external "node:module"
const external_node_module_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");
// EXTERNAL MODULE: ./build/src/output/file/write-stdout.js
var write_stdout = __nccwpck_require__(5201);
;// CONCATENATED MODULE: ./build/src/app/world.js



/** Loads a built-in when it is needed: together these cost a third of a bare start. */
const world_require = (0,external_node_module_namespaceObject.createRequire)(import.meta.url);
const world_crypto = () => world_require('node:crypto');
const tty = () => world_require('node:tty');
/** The process that we run in. Nothing here touches `process.stdout`, which would make its pipe non-blocking. */
function realWorld() {
    return {
        env: { ...process.env },
        cwd: process.cwd(),
        platform: process.platform,
        get stdoutIsTerminal() {
            return tty().isatty(1);
        },
        writeOut: (text) => (0,write_stdout/* writeSync */.H)(1, text),
        writeErr: (text) => {
            try {
                (0,write_stdout/* writeSync */.H)(2, text);
            }
            catch {
                // Nobody reads our diagnostics: the exit status still tells.
            }
        },
        readStdin: () => (0,external_node_fs_.readFileSync)(0, 'utf8'),
        random: Math.random,
        nonce: () => world_crypto().randomBytes(16).toString('hex'),
        sleep,
    };
}
function sleep(milliseconds, signal) {
    return new Promise((resolve) => {
        const done = () => {
            clearTimeout(timer);
            signal.removeEventListener('abort', done);
            resolve();
        };
        const timer = setTimeout(done, milliseconds);
        if (signal.aborted)
            done();
        else
            signal.addEventListener('abort', done);
    });
}
/** Whose limits on the environment hold. */
function platformLimits({ platform }) {
    return platform === 'win32' || platform === 'darwin' ? platform : 'linux';
}


/***/ }),

/***/ 5035:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _app_cli_main_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8678);
/* harmony import */ var _app_guard_process_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2316);
/* harmony import */ var _app_report_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8828);
/* harmony import */ var _app_world_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9969);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8009);





(0,_app_guard_process_js__WEBPACK_IMPORTED_MODULE_1__/* .guardProcess */ .V)(2, ({ problems }) => (0,_app_report_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .problemText */ .f)(problems));
const world = (0,_app_world_js__WEBPACK_IMPORTED_MODULE_3__/* .realWorld */ .b)();
// The SDK warns at every start on Node 18 and 20; package.json says which versions we support.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
process.exitCode = await (0,_app_cli_main_js__WEBPACK_IMPORTED_MODULE_0__/* .main */ .i)(process.argv.slice(2), world, _version_js__WEBPACK_IMPORTED_MODULE_4__/* .version */ .r);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 7279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ Failure),
/* harmony export */   f: () => (/* binding */ fail)
/* harmony export */ });
/**
 * Every stable error code with its exit status. The codes are public: scripts match on them, so a code is never
 * renamed or reused.
 */
const exitStatusOf = {
    // The mapping, the stand-in file, the command line, the inputs.
    USAGE: 2,
    MAPPING_NOT_FOUND: 2,
    MAPPING_AMBIGUOUS: 2,
    MAPPING_TOO_LARGE: 2,
    INVALID_SYNTAX: 2,
    UNKNOWN_FIELD: 2,
    INVALID_FIELD: 2,
    NOT_QUOTED: 2,
    INVALID_NAME: 2,
    NAME_REFUSED: 2,
    NAME_CLASH: 2,
    INVALID_REFERENCE: 2,
    INVALID_VAR: 2,
    REGION_MISSING: 2,
    ACCOUNT_CONFLICT: 2,
    LOCAL_FILE: 2,
    ALREADY_SET: 2,
    UNSAFE_PATH: 2,
    NOT_ALLOWED: 2,
    UNTRUSTED_ENDPOINT: 2,
    // A value that could not be loaded, used or written.
    NOT_FOUND: 1,
    EMPTY: 1,
    NOT_JSON: 1,
    NOT_A_CONTAINER: 1,
    NOT_A_SCALAR: 1,
    DUPLICATE_KEY: 1,
    NOT_TEXT: 1,
    WRONG_TYPE: 1,
    NO_MATCH: 1,
    TOO_LARGE: 1,
    TOO_MANY_MASKS: 1,
    SHORT_SECRET: 1,
    NOT_REPRESENTABLE: 1,
    MASK_FAILED: 1,
    WRITE_FAILED: 1,
    // Credentials, permission, network, AWS.
    NO_CREDENTIALS: 3,
    INVALID_CREDENTIALS: 3,
    EXPIRED_CREDENTIALS: 3,
    ACCESS_DENIED: 3,
    KMS_ACCESS_DENIED: 3,
    ACCOUNT_REFUSED: 3,
    PENDING_DELETION: 3,
    THROTTLED: 3,
    TIMEOUT: 3,
    NETWORK: 3,
    AWS_ERROR: 3,
    BAD_RESPONSE: 3,
    // Ours.
    BUG: 70,
};
/** The one error this program throws on purpose: every problem found, reported at once. */
class Failure extends Error {
    problems;
    constructor(problems) {
        super(problems.map((problem) => `${problem.code}: ${problem.message}`).join('\n'));
        this.name = 'Failure';
        this.problems = problems;
    }
    /** Where causes mix, usage (2) stops first, then AWS (3) goes before values (1); a bug (70) goes before all. */
    get exitStatus() {
        const statuses = new Set(this.problems.map((problem) => exitStatusOf[problem.code]));
        return [70, 2, 3, 1].find((status) => statuses.has(status)) ?? 70;
    }
}
/** Shorthand for the common case of one problem. */
function fail(code, message, hint, place) {
    return new Failure([{ code, message, ...(hint && { hint }), ...(place && { place }) }]);
}


/***/ }),

/***/ 5506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ suggest),
/* harmony export */   a: () => (/* binding */ didYouMean)
/* harmony export */ });
/** The known word nearest to what was written, when it is near enough to be a slip of the hand. */
function suggest(written, known) {
    const word = written.toLowerCase();
    let best;
    for (const candidate of known) {
        const limit = Math.max(1, Math.floor(Math.max(candidate.length, word.length) / 3));
        const distance = editDistance(word, candidate.toLowerCase());
        if (distance <= limit && distance < (best?.distance ?? Number.POSITIVE_INFINITY))
            best = { candidate, distance };
    }
    return best?.candidate;
}
/** `Did you mean "x"?` or the fallback. */
function didYouMean(written, known, otherwise) {
    const near = suggest(written, known);
    return near === undefined ? otherwise : `Did you mean "${near}"?`;
}
/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours. */
function editDistance(a, b) {
    if (Math.abs(a.length - b.length) > 8 || a.length > 64)
        return Number.POSITIVE_INFINITY;
    const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
    const at = (i, j) => rows[i]?.[j] ?? 0;
    for (let i = 1; i <= a.length; i++) {
        rows[i] = [i];
        for (let j = 1; j <= b.length; j++) {
            const same = a[i - 1] === b[j - 1] ? 0 : 1;
            let cost = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
            if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
                cost = Math.min(cost, at(i - 2, j - 2) + 1);
            rows[i]?.push(cost);
        }
    }
    return at(a.length, b.length);
}


/***/ }),

/***/ 7542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ errnoOf)
/* harmony export */ });
/**
 * The code of a failed system call (`ENOSPC`). That alone goes into messages: texts of the system name paths of ours
 * and, where a call failed on its arguments, quote them.
 *
 * Anything that is no failed system call is a bug, and thrown on.
 */
function errnoOf(error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
    if (/^E[A-Z0-9]+$/.test(code))
        return code;
    throw error;
}


/***/ }),

/***/ 3228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ writeFully)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var _errno_of_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7542);


/**
 * Writes every byte before it returns: goes on after a short write, and waits where the descriptor does not block and
 * its reader is behind (`EAGAIN`), which may take as long as the reader does.
 *
 * @throws the error of the system call for all else; what was written until then stays written.
 */
function writeFully(descriptor, bytes, writing = {}) {
    const { write = node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync, wait = sleepBriefly } = writing;
    let offset = 0;
    while (offset < bytes.length) {
        try {
            const written = write(descriptor, bytes, offset, bytes.length - offset);
            // No system should, but a loop that never ends would be worse than an error.
            if (written === 0)
                throw Object.assign(new Error('nothing was written'), { code: 'EIO' });
            offset += written;
        }
        catch (error) {
            const code = (0,_errno_of_js__WEBPACK_IMPORTED_MODULE_1__/* .errnoOf */ .U)(error);
            if (code === 'EAGAIN')
                wait();
            else if (code !== 'EINTR')
                throw error;
        }
    }
}
/** Five milliseconds without using the processor. Synchronous on purpose: nothing else may run in between. */
function sleepBriefly() {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}


/***/ }),

/***/ 5201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ writeSync)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7279);
/* harmony import */ var _errno_of_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7542);
/* harmony import */ var _write_fully_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3228);



/**
 * Writes text to an open descriptor, all of it before it returns. For the masks: `process.stdout.write` into a pipe
 * returns early, and what it holds back is lost when the process ends.
 *
 * @throws {Failure} with `code` when not everything could be written, such as `EPIPE` when the reader is gone.
 */
function writeSync(descriptor, text, code = 'WRITE_FAILED', writing = {}) {
    try {
        (0,_write_fully_js__WEBPACK_IMPORTED_MODULE_1__/* .writeFully */ .K)(descriptor, Buffer.from(text), writing);
    }
    catch (error) {
        const target = { 1: 'stdout', 2: 'stderr' }[descriptor] ?? `descriptor ${descriptor}`;
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .f)(code, `cannot write to ${target}: ${(0,_errno_of_js__WEBPACK_IMPORTED_MODULE_2__/* .errnoOf */ .U)(error)}`, 'Keep the reader of the output open to its end');
    }
}


/***/ }),

/***/ 9000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ printable)
/* harmony export */ });
/**
 * Controls, line separators, invisible format characters (bidi overrides, zero width, tags) and unpaired surrogates:
 * what can move the cursor, start a line, or make a text look like another.
 */
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
/**
 * Text from outside (a path, a name, a message of AWS) made safe to print as one line of a log: unprintable
 * characters are shown as `\xNN` or `\u{…}`, and what the runner would take for a command is broken up: `##[`
 * anywhere in a line and `::` at its start.
 *
 * @param limit the longest result, in UTF-16 code units; what is cut off is marked by an ellipsis.
 */
function printable(text, limit = 1000) {
    // Only the part that can be shown is worked on: the text may be huge.
    const shown = text
        .slice(0, limit + 1)
        .replace(unprintable, escapeCharacter)
        .replaceAll('##[', '##\\x5b')
        .replace(/^(\s*):(?=:)/u, '$1\\x3a');
    if (shown.length <= limit)
        return shown;
    return `${shown.slice(0, limit - 1).replace(/\p{Cs}$/u, '')}…`;
}
function escapeCharacter(character) {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
}


/***/ }),

/***/ 5499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ environmentBytes),
/* harmony export */   r: () => (/* binding */ checkSizes)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4573);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7279);


/**
 * Linux: no string of the environment may be longer, with its NUL (`MAX_ARG_STRLEN`, 32 pages). So `NAME=VALUE` of
 * 131,071 bytes starts, and of 131,072 fails with E2BIG.
 */
const linuxVariableBytes = 131_072;
/**
 * Linux: arguments and environment together may fill a quarter of the stack limit, 2 MiB by default, each string
 * counted with its NUL and a pointer of 8 bytes. An eighth is kept back for the command line and for what later steps
 * add, neither of which is known here.
 */
const linuxTotalBytes = 2_097_152 - 262_144;
/** macOS: `ARG_MAX` is 1 MiB for arguments and environment together; there is no limit for one string. */
const darwinTotalBytes = 1_048_576 - 131_072;
/** Windows: the longest variable, in UTF-16 code units. There is no limit for the environment as a whole. */
const windowsVariableCharacters = 32_767;
const hint = 'Write it to a file instead: env-file (Action), export -o (CLI)';
/**
 * Checks that processes can still be started once the variables are in the environment. Over the limits every later
 * step of a job fails with "Argument list too long", far from the cause.
 *
 * @param existingBytes what the environment holds already, as {@link environmentBytes} counts it.
 * @throws {Failure} `TOO_LARGE`, naming every variable that is too large by itself, and all of them together if so.
 */
function checkSizes(variables, platform, existingBytes = 0) {
    const problems = variables.filter((variable) => isTooLarge(variable, platform)).map(tooLarge(platform));
    const total = existingBytes + environmentBytes(variables);
    const limit = { linux: linuxTotalBytes, darwin: darwinTotalBytes, win32: Number.POSITIVE_INFINITY }[platform];
    if (total > limit)
        problems.push(tooLargeTogether(variables, limit));
    if (problems.length > 0)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(problems);
}
/** What variables take of the space for the environment: each `NAME=VALUE`, its NUL and a pointer to it. */
function environmentBytes(variables) {
    return variables.reduce((sum, { name, value }) => sum + node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.byteLength(`${name}=${value}`) + 1 + 8, 0);
}
function isTooLarge({ name, value }, platform) {
    if (platform === 'linux')
        return node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.byteLength(`${name}=${value}`) >= linuxVariableBytes;
    return platform === 'win32' && name.length + 1 + value.length > windowsVariableCharacters;
}
function tooLarge(platform) {
    const limit = platform === 'win32'
        ? `more than ${windowsVariableCharacters} characters`
        : `${linuxVariableBytes} bytes or more`;
    return ({ name }) => ({
        code: 'TOO_LARGE',
        message: `"${name}" and its value have ${limit}: no process could be started with it`,
        hint,
    });
}
function tooLargeTogether(variables, limit) {
    const largest = variables.reduce((most, each) => (each.value.length > most.value.length ? each : most));
    return {
        code: 'TOO_LARGE',
        message: `the environment would hold more than ${limit} bytes; the largest variable is "${largest.name}"`,
        hint: hint.replace(' it ', ' the largest '),
    };
}


/***/ }),

/***/ 8009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** The version in package.json; a test keeps them equal. */
const version = '0.1.0';


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(5035);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
