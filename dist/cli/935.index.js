export const id = 935;
export const ids = [935];
export const modules = {

/***/ 2935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runChild: () => (/* binding */ runChild)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_tty__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7066);
/* harmony import */ var _output_file_errno_of_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7542);




/** Signals that somebody sends to us and means for the command. */
const forwarded = [
    'SIGINT',
    'SIGTERM',
    'SIGHUP',
    'SIGQUIT',
    'SIGUSR1',
    'SIGUSR2',
    'SIGWINCH',
    'SIGCONT',
];
/** How often we look whether whoever started us is still there, in milliseconds. */
const parentInterval = 500;
/**
 * Runs one command, without a shell, on our own stdin, stdout and stderr, and forwards signals to it.
 *
 * @returns its exit status; 128+n when signal n ended it; 126 when it cannot be executed; 127 when it is not found.
 */
async function runChild({ command, args, env, cwd }, report) {
    let child;
    try {
        child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, [...args], { env: { ...env }, cwd, stdio: 'inherit', shell: false });
    }
    catch (error) {
        return notStarted(command, error, report);
    }
    // At a terminal the whole foreground group gets what is typed, the command included: twice would be once too often.
    const typed = (0,node_tty__WEBPACK_IMPORTED_MODULE_2__.isatty)(0) ? ['SIGINT', 'SIGQUIT'] : [];
    const forward = (signal) => {
        if (!typed.includes(signal))
            child.kill(signal);
    };
    for (const signal of forwarded)
        process.on(signal, forward);
    // npx passes its own end on to nobody: without a parent the command would go on for ever.
    const parent = process.ppid;
    const watch = setInterval(() => {
        if (process.ppid === parent)
            return;
        clearInterval(watch);
        child.kill('SIGTERM');
    }, parentInterval);
    try {
        return await new Promise((resolve) => {
            child.once('error', (error) => resolve(notStarted(command, error, report)));
            child.once('exit', (code, signal) => resolve(signal ? 128 + node_os__WEBPACK_IMPORTED_MODULE_1__.constants.signals[signal] : (code ?? 1)));
        });
    }
    finally {
        clearInterval(watch);
        for (const signal of forwarded)
            process.off(signal, forward);
    }
}
/** As shells do it. The arguments are not shown: they may hold anything. */
function notStarted(command, error, report) {
    const code = (0,_output_file_errno_of_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoOf */ .U)(error);
    if (code === 'ENOENT') {
        report(`the command "${command}" is not found`);
        return 127;
    }
    report(`the command "${command}" cannot be executed (${code})`);
    return 126;
}


/***/ })

};
