/** What the process exits with. Of several files the highest counts. */
export const EXIT = { played: 0, expectationsFailed: 1, wrongForm: 2, noService: 3, interrupted: 130 } as const;
