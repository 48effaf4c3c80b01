/** No connection, and why. */
export class ConnectFailure extends Error {
  constructor(readonly failure: 'address_not_allowed' | 'dns' | 'connect' | 'tls' | 'timeout' | 'reset') {
    super(`no connection: ${failure}`);
  }
}
