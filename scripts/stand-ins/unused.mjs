// What the SDK and the proxy agent import only in a browser, for streams of events, or for Kerberos: we use none of them.
throw new Error('This part of the SDK is not bundled');
