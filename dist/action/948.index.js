export const id = 948;
export const ids = [948];
export const modules = {

/***/ 8948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseEndpoints: () => (/* binding */ parseEndpoints)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7279);

const services = ['ssm', 'secretsmanager', 'sts'];
/**
 * Reads `--endpoint-url` values: `URL` for all services or `SERVICE=URL` for one. Only https, or http on loopback.
 *
 * @throws {Failure} `UNTRUSTED_ENDPOINT` or `USAGE`; a URL is not quoted, it may hold a password.
 */
function parseEndpoints(values) {
    const endpoints = {};
    for (const value of values) {
        const [, name, url] = /^(?:([a-z]+)=)?(.*)$/s.exec(value) ?? [];
        const service = services.find((known) => known === name);
        if (name !== undefined && !service) {
            throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .f)('USAGE', 'an endpoint is for no service that is known', `Use ${services.map((s) => `${s}=URL`).join(', ')}.`);
        }
        checkUrl(url ?? '');
        for (const one of service ? [service] : services)
            endpoints[one] = url ?? '';
    }
    return endpoints;
}
function checkUrl(text) {
    if (!URL.canParse(text))
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .f)('USAGE', 'an endpoint is no URL', 'Write it as in https://vpce-1.ssm.eu-west-1.vpce.amazonaws.com.');
    const { protocol, hostname } = new URL(text);
    if (protocol === 'https:')
        return;
    if (protocol === 'http:' && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname))
        return;
    throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .f)('UNTRUSTED_ENDPOINT', 'an endpoint is neither https nor http on loopback', 'Use https.');
}


/***/ })

};
