export const id = 951;
export const ids = [951];
export const modules = {

/***/ 3951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   localStore: () => (/* binding */ localStore)
/* harmony export */ });
/* harmony import */ var _load_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3367);

/**
 * Answers from a stand-in file. An ARN is looked up by the name in it, with and without the random suffix of a secret;
 * regions and accounts do not matter.
 */
function localStore({ parameters, secrets }) {
    return {
        parameters: async (refs) => new Map(refs.map((ref) => [(0,_load_store_js__WEBPACK_IMPORTED_MODULE_0__/* .refKey */ .X)(ref), find(parameters, parameterNames(ref))])),
        secrets: async (refs) => new Map(refs.map((ref) => [(0,_load_store_js__WEBPACK_IMPORTED_MODULE_0__/* .refKey */ .X)(ref), find(secrets, secretNames(ref))])),
    };
}
function find(values, names) {
    const value = names.map((name) => values.get(name)).find((found) => found !== undefined);
    return value ? { status: 'found', value } : { status: 'missing' };
}
function parameterNames({ name, selector }) {
    const path = /^arn:[^:]+:ssm:[^:]+:\d+:parameter(\/.+)$/.exec(name)?.[1];
    // The ARN of b is …:parameter/b, and so is that of /b.
    const names = path === undefined ? [name] : [path, path.slice(1)];
    return selector === undefined ? names : names.map((one) => `${one}:${selector}`);
}
function secretNames({ id, stage, version }) {
    const inArn = /^arn:[^:]+:secretsmanager:[^:]+:\d+:secret:(.+)$/.exec(id)?.[1];
    const names = inArn === undefined ? [id] : [inArn.replace(/-[A-Za-z0-9]{6}$/, ''), inArn];
    if (version !== undefined)
        return names.map((one) => `${one}:::${version}`);
    return stage === undefined ? names : names.map((one) => `${one}::${stage}`);
}


/***/ })

};
