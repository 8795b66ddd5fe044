export const id = 253;
export const ids = [253];
export const modules = {

/***/ 253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseLocal: () => (/* binding */ parseLocal)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7279);
/* harmony import */ var _mapping_suggest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5506);
/* harmony import */ var _mapping_yaml_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7803);




/**
 * Reads a stand-in file.
 *
 * @throws {Failure} `LOCAL_FILE` (exit 2) with every mistake at its place; the values in it are never quoted.
 */
function parseLocal(source, file) {
    const yaml = (0,_mapping_yaml_document_js__WEBPACK_IMPORTED_MODULE_2__/* .parseYaml */ .h)(source, file);
    if (!yaml.ok)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(yaml.problems.map((problem) => ({ ...problem, code: 'LOCAL_FILE' })));
    const { document } = yaml;
    const problems = yaml.problems.map((problem) => ({ ...problem, code: 'LOCAL_FILE' }));
    const report = (message, hint, place) => void problems.push({ code: 'LOCAL_FILE', message, hint, place });
    for (const { key } of document.root.items) {
        const name = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) ? String(key.value) : '';
        if (name === 'ssm' || name === 'secretsmanager')
            continue;
        report(`there is no field "${name}" here`, (0,_mapping_suggest_js__WEBPACK_IMPORTED_MODULE_3__/* .didYouMean */ .a)(name, ['ssm', 'secretsmanager'], 'Use ssm and secretsmanager.'), document.placeOfNode(key));
    }
    const section = (store, read) => {
        const values = new Map();
        const map = document.get([store]);
        if (map === undefined)
            return values;
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(map)) {
            report(`\`${store}\` must be a map`, 'Write a name and a value on each line.', document.placeOf([store]));
            return values;
        }
        for (const pair of map.items) {
            const name = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.key) ? String(pair.key.value) : '';
            const value = read(pair, name);
            if (typeof value === 'string')
                report(`"${name}" ${value}`, hints[store] ?? '', document.placeOfNode(pair.value ?? pair.key));
            else
                values.set(name, value);
        }
        return values;
    };
    const parameters = section('ssm', (pair) => readParameter(pair.value, document));
    const secrets = section('secretsmanager', (pair) => readSecret(pair.value, document));
    if (problems.length > 0)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(problems);
    return { parameters, secrets };
}
const hints = {
    ssm: 'Write text in quotes, or { type: String, value: "…" }.',
    secretsmanager: 'Write text in quotes, a map of keys and values, or { binary: "base64" }.',
};
/** The parameter, or what is wrong with it. */
function readParameter(node, document) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node))
        return typeof node.value === 'string' ? { type: 'SecureString', value: node.value } : notText;
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
        return notText;
    const fields = node.items.map((pair) => ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.key) ? String(pair.key.value) : ''));
    if (fields.some((field) => !['type', 'value'].includes(field)))
        return 'takes only `type` and `value`';
    const { type = 'SecureString', value } = document.nodeToJS(node);
    if (type !== 'String' && type !== 'StringList' && type !== 'SecureString') {
        return 'has a `type` that is none of String, StringList and SecureString';
    }
    return typeof value === 'string' ? { type, value } : 'has a `value` that is no text';
}
const notText = 'is no text';
/** The secret, or what is wrong with it. A map with `binary` alone is bytes; any other map is the JSON of the secret. */
function readSecret(node, document) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node))
        return typeof node.value === 'string' ? { text: node.value } : notText;
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
        return notText;
    const { binary } = document.nodeToJS(node);
    if (node.items.length !== 1 || binary === undefined)
        return { text: jsonOf(node, document) };
    const isBase64 = typeof binary === 'string' && Buffer.from(binary, 'base64').toString('base64') === binary;
    return isBase64 ? { bytes: Buffer.from(binary, 'base64') } : 'has a `binary` that is not base64';
}
/** JSON with the numbers as they are written: `1.10` stays `1.10`. */
function jsonOf(node, document) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node)) {
        const members = node.items.map((pair) => {
            const key = JSON.stringify((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.key) ? String(pair.key.value) : '');
            return `${key}: ${jsonOf(pair.value, document)}`;
        });
        return `{${members.join(', ')}}`;
    }
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node)) {
        const isJsonNumber = typeof node.value === 'number' && /^-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?$/.test(node.source ?? '');
        return isJsonNumber ? String(node.source) : JSON.stringify(node.value);
    }
    if (node && typeof node === 'object' && 'items' in node) {
        return `[${node.items.map((item) => jsonOf(item, document)).join(', ')}]`;
    }
    return 'null';
}


/***/ })

};
