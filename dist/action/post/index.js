import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: ./build/src/failure.js
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
function failure_fail(code, message, hint, place) {
    return new Failure([{ code, message, ...(hint && { hint }), ...(place && { place }) }]);
}

;// CONCATENATED MODULE: ./build/src/output/file/errno-of.js
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

;// CONCATENATED MODULE: ./build/src/output/format/printable.js
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
function printable_printable(text, limit = 1000) {
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

;// CONCATENATED MODULE: ./build/src/output/format/workflow-command.js

/**
 * A line for the runner, `::name key=value,…::data`, escaped as the runner unescapes it; without the newline.
 *
 * @throws {Failure} `BUG` when the command's or a property's name is not one.
 */
function workflow_command_workflowCommand(name, properties, data) {
    const given = Object.entries(properties).filter(([, value]) => value !== undefined && value !== '');
    if (![name, ...given.map(([key]) => key)].every((word) => /^[A-Za-z][A-Za-z-]*$/.test(word))) {
        throw failure_fail('BUG', 'a workflow command has a malformed name');
    }
    const list = given.map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(',');
    return `::${name}${list && ` ${list}`}::${escapeData(data)}`;
}
/**
 * The command that hides one line of a value in the log; without the newline.
 *
 * @throws {Failure} `BUG` when the text has several lines or is blank. The runner would split it and hide each piece,
 *   however short: a `{` of its own line would be hidden in the whole log.
 */
function addMask(line) {
    // U+0085 is white space to .NET, whose trimming the runner uses, but not to JavaScript.
    if (/[\r\n]/.test(line) || /^[\s\u{85}]*$/u.test(line)) {
        throw fail('BUG', 'a mask must be one line that is not blank');
    }
    return workflow_command_workflowCommand('add-mask', {}, line);
}
/** The percent sign goes first, so that the others' are not escaped again. */
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

;// CONCATENATED MODULE: ./build/src/app/annotations.js


/** The longest message that the runner keeps of an annotation. */
const longest = 4000;
/** One annotation line. */
function annotation(level, message) {
    return `${workflowCommand(level, { title: 'pipeline-secrets' }, printable(message, longest))}\n`;
}
/** A line for each problem, on its place in the mapping file where it has one. */
function failureAnnotations(failure) {
    return failure.problems
        .map(({ code, message, hint, place }) => {
        const text = printable_printable(`${message}${hint === undefined ? '' : `. ${hint}`}`, longest);
        const at = place ? { file: printable_printable(place.file), line: place.line, col: place.column } : {};
        const where = place ? `${printable_printable(place.file)}:${place.line}:${place.column}: ` : '';
        return `${workflow_command_workflowCommand('error', { ...at, title: code }, `${where}${code}: ${text}`)}\n`;
    })
        .join('');
}

;// CONCATENATED MODULE: ./build/src/app/run-post.js




/** The end of the job: deletes the files that the Action wrote. */
function runPost(world) {
    const files = JSON.parse(world.env.STATE_files || '[]');
    let status = 0;
    for (const file of Array.isArray(files) ? files : []) {
        try {
            (0,external_node_fs_namespaceObject.rmSync)(String(file), { force: true });
            world.writeOut(`Deleted ${file}\n`);
        }
        catch (error) {
            const failure = failure_fail('WRITE_FAILED', `"${file}" could not be deleted (${errnoOf(error)})`, 'Delete it in a step of the job.');
            world.writeOut(failureAnnotations(failure));
            status = failure.exitStatus;
        }
    }
    return status;
}

;// CONCATENATED MODULE: external "node:module"
const external_node_module_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");
;// CONCATENATED MODULE: ./build/src/output/file/write-fully.js


/**
 * Writes every byte before it returns: goes on after a short write, and waits where the descriptor does not block and
 * its reader is behind (`EAGAIN`), which may take as long as the reader does.
 *
 * @throws the error of the system call for all else; what was written until then stays written.
 */
function writeFully(descriptor, bytes, writing = {}) {
    const { write = external_node_fs_namespaceObject.writeSync, wait = sleepBriefly } = writing;
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
            const code = errnoOf(error);
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

;// CONCATENATED MODULE: ./build/src/output/file/write-stdout.js



/**
 * Writes text to an open descriptor, all of it before it returns. For the masks: `process.stdout.write` into a pipe
 * returns early, and what it holds back is lost when the process ends.
 *
 * @throws {Failure} with `code` when not everything could be written, such as `EPIPE` when the reader is gone.
 */
function writeSync(descriptor, text, code = 'WRITE_FAILED', writing = {}) {
    try {
        writeFully(descriptor, Buffer.from(text), writing);
    }
    catch (error) {
        const target = { 1: 'stdout', 2: 'stderr' }[descriptor] ?? `descriptor ${descriptor}`;
        throw failure_fail(code, `cannot write to ${target}: ${errnoOf(error)}`, 'Keep the reader of the output open to its end');
    }
}

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
        writeOut: (text) => writeSync(1, text),
        writeErr: (text) => {
            try {
                writeSync(2, text);
            }
            catch {
                // Nobody reads our diagnostics: the exit status still tells.
            }
        },
        readStdin: () => (0,external_node_fs_namespaceObject.readFileSync)(0, 'utf8'),
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

;// CONCATENATED MODULE: ./build/src/post.js


process.exitCode = runPost(realWorld());

