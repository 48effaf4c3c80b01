/** How the receiver behaves when a webhook has come. */
export interface Behaviour {
  /** The HTTP status to fail with; undefined for none. */
  readonly fail: number | undefined;
  /** Take the webhook and answer nothing, ever. */
  readonly hang: boolean;
  /** Reset each connection before anything is read from it. */
  readonly refuse: boolean;
  /** Only so many fail, hang or are refused; then all goes well. */
  readonly failTimes: number;
  /** Milliseconds to wait before the answer. */
  readonly slow: number;
  /** Answer with an acknowledgement of the stories that the webhook names. */
  readonly acknowledge: boolean;
}

export interface ReceiverOptions extends Behaviour {
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** `whsec_…`, `whpk_…`: a webhook that verifies with any of them is verified. */
  readonly keys: readonly string[];
  /** Where each webhook is added as a line of JSON. */
  readonly log: string | undefined;
}
