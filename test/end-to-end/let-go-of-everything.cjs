// Preloaded: no timer and no socket keeps the process alive, so that it ends while it waits for an answer.
const { Socket } = require('node:net');

const { setTimeout: start } = globalThis;
globalThis.setTimeout = (...args) => start(...args).unref();
const { connect } = Socket.prototype;
Socket.prototype.connect = function (...args) {
  return connect.apply(this, args).unref();
};
