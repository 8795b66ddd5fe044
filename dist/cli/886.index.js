export const id = 886;
export const ids = [886];
export const modules = {

/***/ 2886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  executeExport: () => (/* binding */ executeExport)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/failure.js
var failure = __webpack_require__(7279);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
var external_node_fs_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_fs_, 2);
// EXTERNAL MODULE: ./build/src/output/file/errno-of.js
var errno_of = __webpack_require__(7542);
// EXTERNAL MODULE: ./build/src/output/file/write-fully.js
var write_fully = __webpack_require__(3228);
;// CONCATENATED MODULE: ./build/src/output/file/append-to-runner-file.js





/**
 * Appends to the files that the runner reads after the step, to all of them or to none. The runner applies what it
 * finds even when the step fails, so after any failure each file is cut back to the size it had.
 *
 * @param last what has to succeed as well; when it throws, everything is cut back.
 * @throws {Failure} `WRITE_FAILED` naming the runner's variable: it is not set, its file is missing or not a plain one,
 *   or a system call failed.
 */
function appendAll(appends, options, last) {
    const { system = external_node_fs_namespaceObject } = options;
    const open = [];
    try {
        for (const append of appends)
            open.push(openRunnerFile(append, options.runnerTemp, system));
        writeAll(open, system);
        runLast(open, system, last);
    }
    finally {
        for (const file of open)
            closeQuietly(file.descriptor, system);
    }
}
/** Appends to one of the runner's files, whole or not at all; see {@link appendAll}. */
function appendToRunnerFile(path, bytes, options) {
    appendAll([{ label: options.label, path, bytes }], options);
}
function writeAll(files, system) {
    const touched = [];
    for (const file of files) {
        touched.push(file);
        try {
            (0,write_fully/* writeFully */.K)(file.descriptor, file.bytes, { write: system.writeSync });
            // A full disk may show only here, while it can still be undone.
            system.fsyncSync(file.descriptor);
        }
        catch (error) {
            const lost = touched.filter((each) => !cutBack(each, system)).map((each) => each.label);
            const reason = `cannot append to ${file.label}: ${(0,errno_of/* errnoOf */.U)(error)}`;
            throw lost.length === 0
                ? (0,failure/* fail */.f)('WRITE_FAILED', `${reason}; nothing was handed over`, 'Check the disk of the runner')
                : (0,failure/* fail */.f)('WRITE_FAILED', `${reason}; ${lost.join(' and ')} could not be restored`, 'End the job here');
        }
    }
}
function runLast(files, system, last) {
    try {
        last?.();
    }
    catch (error) {
        for (const file of files)
            cutBack(file, system);
        throw error;
    }
}
function cutBack(file, system) {
    try {
        system.ftruncateSync(file.descriptor, file.size);
        return true;
    }
    catch {
        return false;
    }
}
function openRunnerFile(append, runnerTemp, system) {
    const { label, path } = append;
    if (!path)
        throw refused(label, 'is not set', 'Run this in a step of a GitHub workflow');
    let descriptor;
    try {
        const real = plainPath(label, path, runnerTemp, system);
        // To be read as well: how the file ends decides how to go on. O_NONBLOCK: a pipe would wait for its other end.
        const { O_RDWR, O_APPEND, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = external_node_fs_.constants;
        descriptor = system.openSync(real, O_RDWR | O_APPEND | O_NOFOLLOW | O_NONBLOCK);
        const status = system.fstatSync(descriptor);
        if (!status.isFile())
            throw notPlain(label);
        const newline = append.bytes.length > 0 && status.size > 0 && !endsWithNewline(descriptor, status.size, system);
        const bytes = newline ? Buffer.concat([Buffer.from('\n'), append.bytes]) : append.bytes;
        return { label, descriptor, size: status.size, bytes };
    }
    catch (error) {
        if (descriptor !== undefined)
            closeQuietly(descriptor, system);
        if (error instanceof failure/* Failure */.H)
            throw error;
        throw refused(label, `names a file that cannot be opened: ${(0,errno_of/* errnoOf */.U)(error)}`, 'Leave the variable to the runner');
    }
}
/** The path to open: the given one, or where its link leads, if that is in the runner's own folder. */
function plainPath(label, path, runnerTemp, system) {
    const status = system.lstatSync(path);
    if (status.isFile())
        return path;
    if (!status.isSymbolicLink())
        throw notPlain(label);
    const real = system.realpathSync(path);
    if (runnerTemp && real.startsWith(system.realpathSync(runnerTemp) + external_node_path_.sep))
        return real;
    throw refused(label, 'names a symbolic link out of RUNNER_TEMP', 'Leave the variable to the runner');
}
function endsWithNewline(descriptor, size, system) {
    const last = Buffer.alloc(1);
    system.readSync(descriptor, last, 0, 1, size - 1);
    return last[0] === 0x0a;
}
function closeQuietly(descriptor, system) {
    try {
        system.closeSync(descriptor);
    }
    catch {
        // All that matters was synchronised before.
    }
}
function notPlain(label) {
    return refused(label, 'names something that is not a plain file', 'Leave the variable to the runner');
}
function refused(label, reason, hint) {
    return (0,failure/* fail */.f)('WRITE_FAILED', `"${label}" ${reason}`, hint);
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./build/src/output/format/printable.js
var printable = __webpack_require__(9000);
;// CONCATENATED MODULE: ./build/src/output/file/unsafe-location.js





/**
 * Refuses to write values where the next `git add .` would commit them: inside a work tree, unless git ignores
 * the path. A file that is tracked already is not ignored, whatever `.gitignore` says. Without an answer of git, a
 * folder with a `.git` above the path is enough to refuse.
 *
 * @param override the caller's option that skips this check, for the hint
 * @throws {Failure} `UNSAFE_PATH`
 */
function checkLocation(path, override, askGit = gitIgnores) {
    const file = (0,external_node_path_.join)(realFolder((0,external_node_path_.dirname)((0,external_node_path_.resolve)(path))), (0,external_node_path_.basename)((0,external_node_path_.resolve)(path)));
    if (!isInWorkTree((0,external_node_path_.dirname)(file)) || askGit(file))
        return;
    throw (0,failure/* fail */.f)('UNSAFE_PATH', `"${(0,printable/* printable */.g)(path)}" is inside a git repository and not ignored: a commit could include the values`, `Write outside the repository (for example to "$(mktemp)") or add it to .gitignore${override ? `; ${override} skips this check` : ''}`);
}
/** The folder without symbolic links, of the part of it that exists; git refuses to look behind one. */
function realFolder(folder) {
    try {
        return (0,external_node_fs_.realpathSync)(folder);
    }
    catch {
        const parent = (0,external_node_path_.dirname)(folder);
        return parent === folder ? folder : (0,external_node_path_.join)(realFolder(parent), (0,external_node_path_.basename)(folder));
    }
}
/** `.git` is a folder in a clone and a file in a submodule or an added work tree. */
function isInWorkTree(folder) {
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, '.git')))
        return true;
    const parent = (0,external_node_path_.dirname)(folder);
    return parent !== folder && isInWorkTree(parent);
}
/** Variables that would make git look at another repository than the one around the file. */
const elsewhere = new Set(['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_COMMON_DIR', 'GIT_PREFIX']);
function gitIgnores(file) {
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !elsewhere.has(name)));
    // The repository is not trusted: its configuration may name a program to watch files, which git would start.
    const args = ['-C', (0,external_node_path_.dirname)(file), '-c', 'core.fsmonitor=false', 'check-ignore', '--quiet', '--', file];
    const { status } = (0,external_node_child_process_.spawnSync)('git', args, { env, stdio: 'ignore', timeout: 10_000 });
    return status === 0 ? true : status === 1 ? false : undefined;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./build/src/output/file/remove-stale-temporaries.js


/**
 * The path of a temporary file next to `target`. Its name tells whose it is: which target's, by a hash, since a name
 * as long as can be leaves no room for more, and which process's.
 */
function temporaryPath(target, processId, random) {
    return (0,external_node_path_.join)((0,external_node_path_.dirname)(target), `${prefixOf(target)}${processId}-${random}.tmp`);
}
/**
 * Removes what runs that were killed between writing and renaming left behind for this target. Files of a process
 * that lives are in use; those with our own process id are not, because a run writes one file at a time, and in
 * a container every run has the same id. Nothing here fails: a file that stays is private all the same.
 */
function removeStaleTemporaries(target, processId, isAlive, system) {
    for (const name of namesIn((0,external_node_path_.dirname)(target), system)) {
        const owner = ownerOf(name, prefixOf(target));
        if (owner === undefined || (owner !== processId && isAlive(owner)))
            continue;
        removeFile((0,external_node_path_.join)((0,external_node_path_.dirname)(target), name), system);
    }
}
/** The id of the process that a temporary file for the target belongs to, if the name is that of one. */
function ownerOf(name, prefix) {
    const rest = name.startsWith(prefix) ? /^(\d{1,10})-[0-9a-f]+\.tmp$/.exec(name.slice(prefix.length)) : null;
    return rest ? Number(rest[1]) : undefined;
}
function namesIn(folder, system) {
    try {
        return system.readdirSync(folder);
    }
    catch {
        return [];
    }
}
function removeFile(path, system) {
    try {
        if (system.lstatSync(path).isFile())
            system.unlinkSync(path);
    }
    catch {
        // Another run was faster, or it is not ours to remove.
    }
}
function prefixOf(target) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update((0,external_node_path_.basename)(target)).digest('hex').slice(0, 16);
    return `.pipeline-secrets-${hash}-`;
}

;// CONCATENATED MODULE: ./build/src/output/file/require-plain-folder.js




/**
 * Refuses a folder that is reached through a symbolic link, since a repository may contain one that leads a file full
 * of secrets to a place of its author's choice.
 *
 * The links above the nearest of `roots` are the machine's own and fine, as `/tmp` on macOS. Outside all roots only
 * links that stand directly in `/` are, where nobody but the machine's owner puts them.
 *
 * @param folder an absolute path
 * @throws {Failure} `WRITE_FAILED`
 */
function requirePlainFolder(folder, roots, system) {
    const root = nearest(folder, roots, system);
    const start = root ?? (0,external_node_path_.parse)(folder).root;
    let path = start;
    for (const component of (0,external_node_path_.relative)(start, folder).split(external_node_path_.sep).filter(Boolean)) {
        path = (0,external_node_path_.resolve)(path, component);
        requirePlain(path, root === undefined && (0,external_node_path_.dirname)(path) === start, system);
    }
}
function requirePlain(path, mayBeLink, system) {
    let status;
    try {
        status = system.lstatSync(path);
    }
    catch (error) {
        throw (0,failure/* fail */.f)('WRITE_FAILED', `cannot use the folder ${quoted(path)}: ${(0,errno_of/* errnoOf */.U)(error)}`, 'Create the folder first');
    }
    if (status?.isSymbolicLink()) {
        if (mayBeLink)
            return;
        throw (0,failure/* fail */.f)('WRITE_FAILED', `the folder ${quoted(path)} is a symbolic link`, 'Give the path it leads to');
    }
    if (!status?.isDirectory()) {
        throw (0,failure/* fail */.f)('WRITE_FAILED', `${quoted(path)} is not a folder`, 'Give a path in a folder');
    }
}
/** The longest root, as given or without its own links, that is the folder or holds it. */
function nearest(folder, roots, system) {
    return roots
        .flatMap((root) => [(0,external_node_path_.resolve)(root), realPathOf(root, system)])
        .filter((root) => root !== undefined)
        .filter((root) => folder === root || folder.startsWith(root.endsWith(external_node_path_.sep) ? root : root + external_node_path_.sep))
        .sort((a, b) => b.length - a.length)[0];
}
function realPathOf(path, system) {
    try {
        return system.realpathSync(path);
    }
    catch {
        return undefined;
    }
}
function quoted(path) {
    return `"${(0,printable/* printable */.g)(path)}"`;
}

;// CONCATENATED MODULE: ./build/src/output/file/write-private-file.js










/**
 * Writes a file that only its owner reads, whole or not at all: into a temporary file next to it, which then takes
 * its place. A file that was there keeps its content until then, and is never opened, so neither its permissions nor
 * who holds it open matter. What a killed run left behind for this path is removed first.
 *
 * @throws {Failure} `WRITE_FAILED` when the path is, or leads through, a symbolic link, when something other than a
 *   plain file with one name is there, or when a system call failed; the path is then as it was before.
 */
function writePrivateFile(path, content, options = {}) {
    const { system = external_node_fs_namespaceObject, processId = process.pid, mode = 0o600 } = options;
    const target = (0,external_node_path_.resolve)(path);
    requirePlainFolder((0,external_node_path_.dirname)(target), options.roots ?? trustedRoots(), system);
    removeStaleTemporaries(target, processId, options.isAlive ?? isAlive, system);
    const temporary = temporaryPath(target, processId, (0,external_node_crypto_.randomBytes)(8).toString('hex'));
    try {
        requireReplaceable(path, target, system);
        replace(temporary, target, content, mode, system);
    }
    catch (error) {
        if (error instanceof failure/* Failure */.H)
            throw error;
        throw (0,failure/* fail */.f)('WRITE_FAILED', `cannot write "${(0,printable/* printable */.g)(path)}": ${(0,errno_of/* errnoOf */.U)(error)}`, hintFor((0,errno_of/* errnoOf */.U)(error)));
    }
}
function replace(temporary, target, content, mode, system) {
    const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW = 0 } = external_node_fs_.constants;
    const descriptor = system.openSync(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600);
    try {
        try {
            // Before the content: the umask may have taken bits away, never added any.
            system.fchmodSync(descriptor, mode);
            (0,write_fully/* writeFully */.K)(descriptor, content, { write: system.writeSync });
            // Some file systems report a full disk only here; and a rename must not overtake the content.
            system.fsyncSync(descriptor);
        }
        finally {
            system.closeSync(descriptor);
        }
        system.renameSync(temporary, target);
    }
    catch (error) {
        removeQuietly(temporary, system);
        throw error;
    }
}
/** Refuses what a rename would break, or whose replacement would not be what the user meant. */
function requireReplaceable(path, target, system) {
    const found = /[\\/]$/.test(path)
        ? 'a folder'
        : kindOf(system.lstatSync(target, { throwIfNoEntry: false }));
    if (found === undefined)
        return;
    throw (0,failure/* fail */.f)('WRITE_FAILED', `"${(0,printable/* printable */.g)(path)}" is ${found}; nothing was written`, 'Give the path of a plain file, or of none yet');
}
function kindOf(status) {
    if (status === undefined)
        return undefined;
    if (status.isSymbolicLink())
        return 'a symbolic link';
    if (status.isDirectory())
        return 'a folder';
    if (!status.isFile())
        return 'a pipe, a socket or a device';
    return status.nlink > 1 ? 'a file with several names (hard links)' : undefined;
}
function removeQuietly(path, system) {
    try {
        system.unlinkSync(path);
    }
    catch {
        // The first error says more; the next run removes the file.
    }
}
function trustedRoots() {
    const runnerTemp = process.env['RUNNER_TEMP'];
    return [process.cwd(), ...(runnerTemp ? [runnerTemp] : []), (0,external_node_os_.tmpdir)(), (0,external_node_os_.homedir)()];
}
function isAlive(processId) {
    try {
        process.kill(processId, 0);
        return true;
    }
    catch (error) {
        // EPERM: it lives, and is someone else's.
        return (0,errno_of/* errnoOf */.U)(error) !== 'ESRCH';
    }
}
function hintFor(code) {
    if (code === 'ENOSPC' || code === 'EDQUOT')
        return 'Make room on the disk';
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
        return 'Give a path in a folder that you may write to';
    return 'Check the path';
}

;// CONCATENATED MODULE: ./build/src/output/format/require-plain-names.js

const plainName = /^[A-Za-z_][A-Za-z0-9_]*$/;
/**
 * Stops a name that could be read as syntax in an output file. The mapping has refused such names long before, so
 * this is the second lock: no format relies on a check made elsewhere.
 *
 * @throws {Failure} `BUG` when a name is not plain. The name is not quoted: nobody has looked at it.
 */
function requirePlainNames(variables, pattern = plainName) {
    const position = variables.findIndex((variable) => !pattern.test(variable.name));
    if (position === -1)
        return;
    throw new failure/* Failure */.H([
        { code: 'BUG', message: `variable ${position + 1} reached an output with an unchecked name` },
    ]);
}

;// CONCATENATED MODULE: ./build/src/output/format/github-file.js


/** Outputs of an Action may hold a dash; nothing that the runner's grammar knows (`=`, `<<`, newline) gets through. */
const runnerName = /^[A-Za-z_][A-Za-z0-9_-]*$/;
/** More clashes than this with fresh random text mean that the source is not random. */
const attempts = 100;
/**
 * The records of `GITHUB_ENV` and `GITHUB_OUTPUT`, always in the form with a delimiter, since only that holds every
 * value.
 *
 * The runner ends a value at the first line that equals the delimiter, so who can guess it can add variables of their
 * own: it is made of `random()` for each variable (give it at least 128 bits of letters and digits), and made anew
 * where the value contains it.
 */
function formatGithubFile(variables, random) {
    requirePlainNames(variables, runnerName);
    return variables
        .map(({ name, value }) => {
        const delimiter = delimiterFor(value, random);
        return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
    })
        .join('');
}
function delimiterFor(value, random) {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
        const delimiter = `pipeline_secrets_${random()}`;
        if (!/^\w{25,}$/.test(delimiter))
            break;
        if (!value.includes(delimiter))
            return delimiter;
    }
    throw (0,failure/* fail */.f)('BUG', 'the random source gave no usable delimiter for the runner file');
}

// EXTERNAL MODULE: ./build/src/output/format/size-limits.js
var size_limits = __webpack_require__(5499);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./build/src/output/format/docker.js



/** Docker reads lines with Go's `bufio.Scanner`, whose buffer of 64 KiB must hold the line and its newline. */
const longestLine = 65_535;
/**
 * A file for `docker run --env-file`: a line `NAME=VALUE` for each variable, the value as it is. Docker reads no
 * quotes and no escapes there, so a value of several lines has no form. (docker/cli, `pkg/kvfile/kvfile.go`)
 *
 * @throws {Failure} `NOT_REPRESENTABLE`, naming every variable that the format cannot hold.
 */
function formatDocker(variables) {
    requirePlainNames(variables);
    const problems = variables.flatMap(problemOf);
    if (problems.length > 0)
        throw new failure/* Failure */.H(problems);
    return variables.map(({ name, value }) => `${name}=${value}\n`).join('');
}
function problemOf({ name, value }) {
    const reason = reasonAgainst(name, value);
    if (reason === undefined)
        return [];
    return [
        {
            code: 'NOT_REPRESENTABLE',
            message: `the value of "${name}" ${reason}, which a docker env file cannot hold`,
            hint: 'Use the format sh or json',
        },
    ];
}
function reasonAgainst(name, value) {
    if (value.includes('\n'))
        return 'has several lines';
    // The scanner drops one carriage return before a newline; elsewhere it is kept.
    if (value.endsWith('\r'))
        return 'ends with a carriage return';
    if (external_node_buffer_.Buffer.byteLength(`${name}=${value}`) > longestLine)
        return `is longer than ${longestLine} bytes with its name`;
    return undefined;
}

;// CONCATENATED MODULE: ./build/src/output/format/dotenv.js


/**
 * A file in Node's own dotenv dialect, as `node --env-file` and `util.parseEnv` read it in Node 20.12, 22 and 24.
 *
 * The dialect has no escape for a quote, so the quotes are chosen by what the value does not contain. It drops or
 * rewrites every carriage return, even between quotes (`node_dotenv.cc` removes them before it parses).
 *
 * @throws {Failure} `NOT_REPRESENTABLE`, naming every variable that the dialect cannot hold.
 */
function formatDotenv(variables) {
    requirePlainNames(variables);
    const problems = [];
    const lines = variables.map(({ name, value }) => {
        const written = value.includes('\r') ? undefined : write(value);
        if (written === undefined)
            problems.push(notRepresentable(name, value));
        return `${name}=${written}\n`;
    });
    if (problems.length > 0)
        throw new failure/* Failure */.H(problems);
    return lines.join('');
}
/** The value as it stands in the file, or nothing where no way of quoting gives it back. */
function write(value) {
    if (/^[\w./:@%+,=-]+$/.test(value))
        return value;
    if (!value.includes("'"))
        return `'${value}'`;
    // Only between double quotes is a backslash and an n read as a newline, and no backslash protects it.
    if (!value.includes('"') && !value.includes('\\n'))
        return `"${value}"`;
    if (!value.includes('`'))
        return `\`${value}\``;
    // Bare, quotes inside are themselves, but white space is trimmed and a # starts a comment.
    if (!/[\n#]|^[\s'"`]|\s$/.test(value))
        return value;
    return undefined;
}
function notRepresentable(name, value) {
    const reason = value.includes('\r') ? 'holds a carriage return' : 'mixes all kinds of quotes';
    return {
        code: 'NOT_REPRESENTABLE',
        message: `the value of "${name}" ${reason}, which a dotenv file cannot hold`,
        hint: 'Use the format sh or json',
    };
}

;// CONCATENATED MODULE: ./build/src/output/format/json.js
/**
 * One flat JSON object of strings, in the order of the variables, with a newline at the end. It is put together
 * member by member: in an object literal `__proto__` would be lost and names that look like numbers would move.
 */
function formatJson(variables) {
    if (variables.length === 0)
        return '{}\n';
    const members = variables.map(({ name, value }) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`);
    return `{\n${members.join(',\n')}\n}\n`;
}

;// CONCATENATED MODULE: ./build/src/output/format/powershell.js

/**
 * A script that PowerShell, 5.1 as well as 7, runs with `. FILE`: one assignment for each variable.
 *
 * The script is ASCII and has one line for each variable, so that neither the encoding that Windows PowerShell assumes
 * for a file without a byte order mark, nor a pipe into `Invoke-Expression`, which makes new line ends, changes a value.
 * Before 7.5, PowerShell takes setting a variable to nothing for removing it.
 */
function formatPowershell(variables) {
    requirePlainNames(variables);
    return variables.map(({ name, value }) => `\${env:${name}} = ${expression(value)}\n`).join('');
}
/** A quoted string, or a flat list of such strings and of characters, which `-join` puts together. */
function expression(value) {
    if (/^[ -~]*$/.test(value))
        return quote(value);
    const parts = value.match(/[ -~]+|[^ -~]/g) ?? [];
    return `-join (${parts.map((part) => (/^[ -~]/.test(part) ? quote(part) : character(part))).join(',')})`;
}
/** Between single quotes only the quote is special, and doubled. */
function quote(printable) {
    return `'${printable.replaceAll("'", "''")}'`;
}
/**
 * All else is written by number: also U+2018 to U+201B, which PowerShell takes for single quotes. Beyond U+FFFF there
 * are two numbers, a surrogate pair, as in the .NET string.
 */
function character(unit) {
    return `[char]0x${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

;// CONCATENATED MODULE: ./build/src/output/format/sh.js

/**
 * A file that any POSIX shell sources with `. FILE`: one `export` for each variable, in single quotes.
 *
 * The file switches `set -x` and `set -v` off around the values and back on afterwards, so that a caller which traces
 * its commands does not print them. What the shells still print is the first line (`set -v`: it is echoed as it is
 * read) and zsh's trace of it; neither holds a value. Measured in dash, bash, `bash --posix`, busybox sh and zsh, under
 * `set -eu`, `IFS=:` and `set -o noglob` as well.
 *
 * `eval "$(pipeline-secrets export)"` under `set -x` is beyond help: the shell prints the argument of `eval` itself.
 */
function formatSh(variables) {
    requirePlainNames(variables);
    const saved = unusedName(variables);
    return [
        // The redirection hides the trace of switching the trace off.
        `{ ${saved}=$-; set +xv; } 2>/dev/null\n`,
        ...variables.map(({ name, value }) => `export ${name}=${sh_quote(value)}\n`),
        // `set -x` comes last: what follows it would be printed if the redirection of the group did not hold.
        `{ case $${saved} in *v*) set -v;; esac; `,
        `case $${saved} in *x*) unset ${saved}; set -x;; *) unset ${saved};; esac; } 2>/dev/null\n`,
    ].join('');
}
/** Between single quotes every byte is itself; a quote ends them, is escaped, and opens them again. */
function sh_quote(value) {
    return `'${value.replaceAll("'", String.raw `'\''`)}'`;
}
/** The shell variable that keeps the caller's options: never one that the file exports. */
function unusedName(variables) {
    const taken = new Set(variables.map((variable) => variable.name));
    let name = '__s';
    while (taken.has(name))
        name += '_';
    return name;
}

;// CONCATENATED MODULE: ./build/src/app/format-variables.js





const formatters = {
    sh: formatSh,
    dotenv: formatDotenv,
    docker: formatDocker,
    json: formatJson,
    powershell: formatPowershell,
};
const formats = ['sh', 'dotenv', 'docker', 'json', 'powershell'];
/** @throws {Failure} `NOT_REPRESENTABLE` for each value that the format cannot hold. */
function formatVariables(format, variables) {
    return formatters[format](variables);
}

// EXTERNAL MODULE: ./build/src/app/masks-of.js + 4 modules
var masks_of = __webpack_require__(8881);
// EXTERNAL MODULE: ./build/src/app/world.js + 1 modules
var app_world = __webpack_require__(9969);
;// CONCATENATED MODULE: ./build/src/output/format/workflow-command.js

/**
 * A line for the runner, `::name key=value,…::data`, escaped as the runner unescapes it; without the newline.
 *
 * @throws {Failure} `BUG` when the command's or a property's name is not one.
 */
function workflowCommand(name, properties, data) {
    const given = Object.entries(properties).filter(([, value]) => value !== undefined && value !== '');
    if (![name, ...given.map(([key]) => key)].every((word) => /^[A-Za-z][A-Za-z-]*$/.test(word))) {
        throw (0,failure/* fail */.f)('BUG', 'a workflow command has a malformed name');
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
        throw (0,failure/* fail */.f)('BUG', 'a mask must be one line that is not blank');
    }
    return workflowCommand('add-mask', {}, line);
}
/** The percent sign goes first, so that the others' are not escaped again. */
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

;// CONCATENATED MODULE: ./build/src/app/write-masks.js


/**
 * Tells the runner what to hide: synchronously, in full, before anything is handed over.
 *
 * @throws {Failure} `MASK_FAILED` when not every mask could be written.
 */
function writeMasks(masks, world) {
    if (masks.length === 0)
        return;
    try {
        world.writeOut(masks.map((mask) => `${addMask(mask)}\n`).join(''));
    }
    catch {
        throw (0,failure/* fail */.f)('MASK_FAILED', 'the masks could not be written to stdout, so nothing is handed over', 'Keep the reader of stdout open.');
    }
}

// EXTERNAL MODULE: ./build/src/app/cli/mapping-from-arguments.js + 18 modules
var mapping_from_arguments = __webpack_require__(1917);
// EXTERNAL MODULE: ./build/src/app/cli/parse-arguments.js
var parse_arguments = __webpack_require__(1478);
;// CONCATENATED MODULE: ./build/src/app/cli/execute-export.js













/** What `export` does; apart from its help, which loads nothing of this. */
async function executeExport(args, world) {
    const format = (0,parse_arguments/* oneOf */.yL)(args.text('format'), [...formats, 'github'], '--format');
    const output = args.text('output');
    if (output === '')
        throw (0,failure/* fail */.f)('USAGE', 'the option --output is empty', 'Write --output FILE.');
    if (format === 'github')
        checkGithub(world, output);
    else if (output === undefined)
        checkTerminal(args, world);
    else if (!args.flag('force'))
        checkLocation((0,external_node_path_.resolve)(world.cwd, output), '--force');
    const mapping = (0,mapping_from_arguments.mappingFromArguments)(args, world, format === 'github');
    const loaded = await (0,mapping_from_arguments.loadFromArguments)(mapping, args, world);
    const { variables, leftOut } = forEnvironment(loaded.values);
    if (leftOut.length > 0 && !args.flag('quiet')) {
        world.writeErr(`notice: left out, for they are exposed elsewhere: ${leftOut.join(', ')}\n`);
    }
    if (format !== 'json')
        (0,size_limits/* checkSizes */.r)(variables, (0,app_world/* platformLimits */.i)(world), (0,size_limits/* environmentBytes */.l)(existing(world)));
    if (format === 'github') {
        handOverToGithub(loaded.values, variables, args, world);
    }
    else {
        const text = formatVariables(format, variables);
        if (output === undefined)
            world.writeOut(text);
        else
            writePrivateFile((0,external_node_path_.resolve)(world.cwd, output), Buffer.from(text));
    }
    return 0;
}
function checkGithub(world, output) {
    if (output !== undefined)
        throw (0,failure/* fail */.f)('USAGE', '--format github takes no --output', 'Remove --output: GITHUB_ENV is the file.');
    if (!world.env.GITHUB_ENV) {
        throw (0,failure/* fail */.f)('USAGE', 'GITHUB_ENV is not set, so --format github has nowhere to write', 'Run it in a GitHub job, or choose another format.');
    }
}
function checkTerminal(args, world) {
    if (!world.stdoutIsTerminal || args.flag('show'))
        return;
    throw (0,failure/* fail */.f)('USAGE', 'the values would be shown on the terminal', 'Write them to a file with -o FILE, or say --show.');
}
function forEnvironment(values) {
    const inside = values.filter(({ expose }) => expose.includes('env'));
    const outside = values.filter(({ expose }) => !expose.includes('env'));
    return {
        variables: inside.map(({ name, value }) => ({ name, value: value.text() })),
        leftOut: outside.map(({ name }) => name),
    };
}
function existing(world) {
    return Object.entries(world.env).map(([name, value = '']) => ({ name, value }));
}
function handOverToGithub(values, variables, args, world) {
    const { masks, warnings } = (0,masks_of/* masksOf */.J)(values, (0,mapping_from_arguments/* shortSecretsOf */.T)(args));
    if (!args.flag('quiet')) {
        for (const { name, message } of warnings)
            world.writeErr(`warning: "${name}" ${message}\n`);
    }
    writeMasks(masks, world);
    const bytes = Buffer.from(formatGithubFile(variables, world.nonce));
    appendAll([{ label: 'GITHUB_ENV', path: world.env.GITHUB_ENV, bytes }], {
        runnerTemp: world.env.RUNNER_TEMP,
    });
}


/***/ })

};
